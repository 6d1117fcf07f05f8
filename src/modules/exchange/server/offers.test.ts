// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { makeOffer, publishOffer } from './index.ts';

const HOME = { lat: 51.256789, lon: 7.150123 };

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

/** Where strangers see a published offer of an organisation of this kind, whose only site is HOME. */
async function placeOfOffer(kind: 'sole_trader' | 'company') {
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const site = { street: 'Am Hang', houseNumber: '3', postcode: '42105', city: 'Wuppertal', ...HOME, isMain: true };
	const { id } = await anOrganisation(database, network, { kind, sites: [site] });
	const offer = await database.as(desk, (scope) => makeOffer(scope, { text: 'Nähmaschine zum Ausleihen', source: 'desk', organisationId: id }));
	await database.as(desk, (scope) => publishOffer(scope, offer.id, 'public'));
	return database.as(strangerSeed(network), (scope) => scope.db.selectFrom('pub.offer').select(['lat', 'lon']).executeTakeFirstOrThrow());
}

test('the home of a sole trader cannot be found through an offer; the place of a company can (control)', async () => {
	expect(await placeOfOffer('company')).toEqual(HOME);
	const home = await placeOfOffer('sole_trader');
	expect(home).not.toEqual(HOME);
	expect(Math.abs((home.lat ?? HOME.lat) - HOME.lat)).toBeGreaterThan(0.0005);
});
