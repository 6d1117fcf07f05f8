// SPDX-License-Identifier: EUPL-1.2
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../../tests/kit/organisations.ts';
import { statementsOf } from '../../../../../../tests/kit/statements.ts';
import { newId } from '#shared/ids.ts';
import { LISTS } from './lists.ts';

let database: TestDatabase;
let network: TestNetwork;
let kim: TestPerson;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	kim = await aStaffMember(database, network);
	const neighbour = await anOffice(database, network);
	const other = await aNetwork(database);
	await aNeed(network, '=1+1 Lagerraum gesucht');
	await aNeed(network, 'Erledigtes Gesuch', network.office.id, 'network', 'met');
	await aNeed(network, 'Vertrauliches Gesuch', neighbour.id, 'office');
	await aNeed(other, 'Fremdes Gesuch');
	await anOrganisation(database, network, { name: '+Plus Verein', kind: 'association' });
});

async function aNeed(owner: TestNetwork, title: string, officeId = owner.office.id, audience = 'network', state = 'open'): Promise<void> {
	await database.owner.query(
		`insert into need (network_id, id, slug, title, text, source, office_id, audience, state) values ($1, $2, gen_random_uuid(), $3, $3, 'desk', $4, $5, $6)`,
		[owner.id, newId(), title, officeId, audience, state]
	);
}

async function take(list: string, query = ''): Promise<{ rows: string[][]; count: number }> {
	return database.as(staffSeed(network, kim), async (scope) => {
		const { file, count } = await LISTS[list]!(scope, new URLSearchParams(query), 'csv-excel', 'https://netz.example');
		return { rows: parse(Buffer.from(await new Response(file.body).arrayBuffer()), { bom: true, delimiter: ';' }) as string[][], count };
	});
}

test('needs are taken away with the filter of their page, guarded, and without what others keep to themselves', async () => {
	const live = await take('gesuche');
	expect([live.rows.slice(1).map((row) => row[0]), live.count]).toEqual([["'=1+1 Lagerraum gesucht"], 1]);
	expect((await take('gesuche', 'zustand=all&q=gesuch')).rows.slice(1).map((row) => row[0]).sort()).toEqual(["'=1+1 Lagerraum gesucht", 'Erledigtes Gesuch']);
	expect(live.rows[0]!.slice(0, 4)).toEqual(['Titel', 'Stand', 'Kategorie', 'Ort']);
	expect(live.rows[1]!.at(-1)).toMatch(new RegExp(`^https://netz\\.example/${network.slug}/schreibtisch/gesuche/[0-9a-f-]{36}$`));
});

test('every list can be taken away, empty or not, and says how many rows it holds', async () => {
	const counts: Record<string, number> = {};
	for (const list of Object.keys(LISTS)) {
		const { rows, count } = await take(list);
		expect([list, rows.length - 1]).toEqual([list, count]);
		counts[list] = count;
	}
	expect(counts).toEqual({ organisationen: 1, gesuche: 1, angebote: 0, vermittlungen: 0, gebiete: 0, stationen: 0 });
});

test('a file costs the same number of statements for one row and for many', async () => {
	const cost = () => database.as(staffSeed(network, kim), (scope) => statementsOf(scope, (counting) => LISTS.gesuche!(counting, new URLSearchParams(), 'csv', '')));
	const before = await cost();
	for (let n = 0; n < 40; n++) await aNeed(network, `Weiteres Gesuch ${n}`);
	expect([before, await cost()]).toEqual([1, 1]);
	expect((await take('gesuche')).count).toBe(41);
});
