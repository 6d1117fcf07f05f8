// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { differingFields, fieldBeside, takenByDefault } from '../../merging.ts';
import { getSides, mergeOrganisations } from '../index.ts';

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

test('two records that differ in what goes with a value are asked about, and what one of them says alone is proposed', async () => {
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const same = { name: 'Tafel', legalForm: 'e. V.', summaryDe: 'Lebensmittel', email: 'tafel@tafel.example', phone: '0202 1', phonePublic: true };
	const one = await anOrganisation(database, network, { ...same, emailPublic: true });
	const other = await anOrganisation(database, network, { ...same, summaryEn: 'Food', nonProfit: true, emailPublic: false });
	const [a, b] = await database.as(desk, (scope) => getSides(scope, [one.id, other.id]));
	expect(differingFields(a, b)).toEqual(['legalForm', 'summary', 'email']);
	expect(differingFields(a, { ...a }), 'the control: a record and itself').toEqual([]);
	expect(differingFields({ ...a, website: null, website_public: true }, { ...a, website: '', website_public: false }), 'nothing is not shown either way').toEqual([]);
	expect((['legalForm', 'summary', 'email'] as const).map((field) => takenByDefault(a, b, field))).toEqual(['gone', 'gone', 'gone']);
	expect((['legalForm', 'summary', 'email'] as const).map((field) => takenByDefault(b, a, field))).toEqual(['kept', 'kept', 'kept']);
	expect([fieldBeside(a, 'email'), fieldBeside(b, 'email'), fieldBeside(b, 'legalForm'), fieldBeside(a, 'name')]).toEqual(['true', 'false', 'true', '']);
	await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: one.id, goneId: other.id, taken: ['legalForm', 'summary', 'email'], widen: false }));
	const stored = await database.owner.query('select non_profit, summary_en, email_public from organisation where id = $1', [one.id]);
	expect(stored.rows).toEqual([{ non_profit: true, summary_en: 'Food', email_public: false }]);
});
