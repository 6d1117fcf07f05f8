// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery } from '../directory-query.ts';
import { ageInWords } from '../ui/age-words.ts';
import { archiveOrganisation, archivedBy, exportDirectory, getOrganisationPage, listAllOpenOrganisations, listDirectory, mapOf, restoreOrganisation } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let stranger: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	stranger = strangerSeed(network);
});

const thirteenMonthsAgo = () => {
	const day = new Date();
	day.setMonth(day.getMonth() - 13);
	day.setHours(day.getHours() - 3);
	return day;
};
const SITE = { city: 'Wolfsburg', lat: 52.42, lon: 10.78 };

/** field.md d.4: a record untouched for 13 months is visibly aged in public and internal views and in exports. */
test('a record untouched for 13 months is visibly aged in public, at the desk and in every export', async () => {
	const { slug } = await anOrganisation(database, network, { name: 'Seit langem still', confirmedAt: thirteenMonthsAgo(), sites: [SITE] });
	await anOrganisation(database, network, { name: 'Frisch bestätigt', sites: [{ ...SITE, lat: 52.5 }] });
	const words = 'seit 13 Monaten nicht bestätigt';
	for (const seed of [stranger, desk]) {
		const { items } = await database.as(seed, (scope) => listDirectory(scope, emptyQuery()));
		expect(items.map((item) => [item.name, ageInWords(item)])).toEqual([['Frisch bestätigt', 'aktuell'], ['Seit langem still', words]]);
		expect(ageInWords(await database.as(seed, (scope) => getOrganisationPage(scope, slug)))).toBe(words);
		const csv = new TextDecoder().decode((await database.as(seed, (scope) => exportDirectory(scope, emptyQuery(), 'csv', 'https://netz.example'))).body);
		const [head, ...rows] = csv.replace('\ufeff', '').trim().split(/\r?\n/).map((line) => line.split(','));
		const at = (name: string) => head!.indexOf(name);
		expect(rows.map((row) => [row[0], row[at('Bestätigt durch')], row[at('Alter in Monaten')], row[at('Stand')]])).toEqual([
			['Frisch bestätigt', 'Büro', '0', 'aktuell'], ['Seit langem still', 'Büro', '13', 'altert']
		]);
	}
	const { points } = await database.as(stranger, (scope) => mapOf(scope, emptyQuery(), { lat: 52.42, lon: 10.78, zoom: 16, width: 600, height: 400 }));
	expect(points.map((point) => (point.kind === 'place' ? [point.name, point.age, point.ageInMonths] : point.kind))).toEqual([['Seit langem still', 'aging', 13]]);
	expect((await database.as(stranger, (scope) => listAllOpenOrganisations(scope, emptyQuery(), 'https://netz.example/x'))).map((one) => one.ageInMonths)).toEqual([0, 13]);
	const aged = await database.as(desk, (scope) => listDirectory(scope, { ...emptyQuery(), age: 'aged', sort: 'oldest' }));
	expect(aged.items.map(({ name }) => name)).toEqual(['Seit langem still']);
});

test('an archived record is gone on purpose: its address says so and nothing more, and one click brings it back', async () => {
	const { id, slug } = await anOrganisation(database, network, { name: 'Bald archiviert' });
	const hidden = await anOrganisation(database, network, { name: 'Nie öffentlich', audience: 'network' });
	for (const one of [id, hidden.id]) await database.as(desk, (scope) => archiveOrganisation(scope, one));
	const said = (address: string, seed = stranger) => database.as(seed, (scope) => archivedBy(scope, address));
	expect([await said(slug), await said(hidden.slug), await said('unbekannt')]).toEqual([{ officeId: network.office.id }, null, null]);
	expect(await said(slug, strangerSeed(await aNetwork(database)))).toBeNull();
	await expect(database.as(stranger, (scope) => getOrganisationPage(scope, slug))).rejects.toThrow(/not_found/);
	await database.as(desk, (scope) => restoreOrganisation(scope, id));
	expect([await said(slug), (await database.as(stranger, (scope) => getOrganisationPage(scope, slug))).id]).toEqual([null, id]);
});
