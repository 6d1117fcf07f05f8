// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { loadComparables } from '../duplicates/load-comparables.ts';
import { findLookalikes } from '../queries/lookalikes.ts';
import { setChoices } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
	// Two places share the first code: its middle lies between them.
	await database.owner.query(`insert into ref.postal_code (code, place, search_place, kind, lat, lon) values
		('38440', 'Wolfsburg', 'wolfsburg', 'district', 52.42, 10.78), ('38440', 'Heßlingen', 'hesslingen', 'district', 52.43, 10.8), ('38442', 'Fallersleben', 'fallersleben', 'district', 52.41, 10.71)`);
});

const HEAD = 'ID;Name;Straße;Hausnummer;PLZ;Ort;Telefon;Breite;Länge\n';
const LIST = `${HEAD}1;Werkhof Nord;Ring;5;38440;Wolfsburg;05361 111;;\n2;Anker GmbH;Am Hang;2;38442;Wolfsburg;05361 222;52,4301;10,7802\n3;Öko eG;Weg;1;00000;Nirgends;05361 333;;\n4;Feld und Flur;Weg;9;38440;Wolfsburg;05361 444;;\n`;

async function anOfficeAtWork(): Promise<{ network: TestNetwork; seed: ScopeSeed }> {
	const network = await aNetwork(database);
	return { network, seed: staffSeed(network, await aStaffMember(database, network)) };
}

async function read(seed: ScopeSeed, list: string, source = 'Testliste', choices: Parameters<typeof setChoices>[3] = {}) {
	const id = await anImport(database, seed, list, { source });
	const tried = await tryOut(database, seed, id);
	if (Object.keys(choices).length > 0) await database.as(seed, (scope) => setChoices(scope, id, 'skip', choices));
	return { tried, done: await carryOut(database, seed, id) };
}

const sitesOf = async (network: TestNetwork) => (await database.owner.query(`select o.name, s.street, s.lat, s.lon, s.public_lat, s.precision
	from site s join organisation o on o.id = s.organisation_id where s.network_id = $1 order by o.name, s.is_main desc, s.street`, [network.id])).rows;
const middleOf = async (code: string) => (await database.owner.query('select avg(lat) as lat, avg(lon) as lon from ref.postal_code where code = $1', [code])).rows[0];

test('a row without coordinates lies on the middle of its postal code and says so; the same list again changes nothing', async () => {
	const { network, seed } = await anOfficeAtWork();
	const { tried, done } = await read(seed, LIST);
	expect(done.summary).toEqual(tried.summary);
	const middle = await middleOf('38440');
	const sites = await sitesOf(network);
	expect(middle.lat).toBeGreaterThan(52);
	expect(sites.map(({ name, precision }) => [name, precision])).toEqual([['Anker GmbH', 'address'], ['Feld und Flur', 'postcode'], ['Werkhof Nord', 'postcode'], ['Öko eG', 'unknown']]);
	expect(sites[0].lat).toBeCloseTo(52.4301, 4);
	for (const site of sites.slice(1, 3)) expect([site.lat, site.lon, site.public_lat !== null]).toEqual([expect.closeTo(middle.lat, 6), expect.closeTo(middle.lon, 6), true]);
	const again = await read(seed, LIST);
	expect(again.done.summary).toMatchObject({ created: 0, changed: 0, unchanged: 4, conflicts: 0, duplicates: 0 });
	expect(await sitesOf(network)).toEqual(sites);
});

test('the middle follows a new code, gives way to coordinates, and comes back when the import is taken back', async () => {
	const { network, seed } = await anOfficeAtWork();
	await read(seed, LIST);
	const before = await sitesOf(network);
	const { done } = await read(seed, LIST.replace('9;38440', '9;38442').replace('05361 111;;', '05361 111;52,4401;10,7902'));
	expect(done.summary).toMatchObject({ created: 0, changed: 2, conflicts: 0 });
	const [, field, yard] = await sitesOf(network);
	expect([field.precision, field.lat]).toEqual(['postcode', expect.closeTo((await middleOf('38442')).lat, 6)]);
	expect([yard.precision, yard.lat]).toEqual(['address', expect.closeTo(52.4401, 4)]);
	await takeBack(database, seed, done.id);
	expect(await sitesOf(network)).toEqual(before);
});

test('an address that a line adds to a record is placed, too', async () => {
	const { network, seed } = await anOfficeAtWork();
	await read(seed, LIST);
	const { done } = await read(seed, `${HEAD};Werkhof Nord;Gartenweg;71;38442;Wolfsburg;05361 111;;\n`, 'Andere Liste', { 2: 'site' });
	expect(done.summary).toMatchObject({ changed: 1 });
	expect((await sitesOf(network)).filter(({ name }) => name === 'Werkhof Nord').map(({ street, precision }) => [street, precision])).toEqual([['Ring', 'postcode'], ['Gartenweg', 'postcode']]);
});

test('one middle for many doors makes nobody a neighbour: comparisons know only points that were given', async () => {
	const { seed } = await anOfficeAtWork();
	await read(seed, LIST);
	const stock = await database.as(seed, (scope) => loadComparables(scope));
	expect(stock.map(({ name, site }) => [name, site.lat !== null]).sort()).toEqual([['Anker GmbH', true], ['Feld und Flur', false], ['Werkhof Nord', false], ['Öko eG', false]]);
	const middle = await middleOf('38440');
	const site = { street: null, houseNumber: null, postcode: '38440', city: 'Wolfsburg', district: null, lat: middle.lat, lon: middle.lon, openingHours: null, wheelchair: null };
	const alike = await database.as(seed, (scope) => findLookalikes(scope, { name: 'Werkhof Nord', legalForm: null, phone: null, email: null, website: null, site }));
	expect(alike.flatMap(({ likeness }) => likeness.reasons)).not.toContain('near');
});
