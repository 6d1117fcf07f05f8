// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { getSides } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

test('a side shows its places with their opening hours, so that nobody thinks them lost', async () => {
	const network = await aNetwork(database);
	const site = { street: 'Dorfstraße', houseNumber: '3', postcode: '38448', city: 'Wolfsburg', openingHours: 'Mo-Fr 09:00-18:00' };
	const one = await anOrganisation(database, network, { name: 'Hofladen Korn', sites: [site] } as never);
	const other = await anOrganisation(database, network, { name: 'Hofladen Korn' });
	const sides = await database.as(staffSeed(network, await aStaffMember(database, network)), (scope) => getSides(scope, [one.id, other.id]));
	expect(sides.map(({ sites }) => sites)).toEqual([[{ place: 'Dorfstraße 3, 38448 Wolfsburg', openingHours: 'Mo-Fr 09:00-18:00' }], []]);
});
