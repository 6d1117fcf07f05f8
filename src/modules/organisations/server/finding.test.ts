// SPDX-License-Identifier: EUPL-1.2
import { readXlsx } from 'hucre/xlsx';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { createArea, reviseArea } from '#modules/areas/server/index.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery, type DirectoryQuery } from '../directory-query.ts';
import type { NewOrganisation } from '../new-organisation.ts';
import { correctResidency, createMany, exportDirectory, getOrganisationPage, listDirectory, listResidents, mapOf, organisationReactions, suggestNames } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	await database.as(desk, (scope) => createMany(scope, [
		place('Tischlerei Köhler', { descriptionDe: 'Möbel nach Maß', lat: 52.42, lon: 10.71, district: 'Fallersleben' }),
		place('Bäckerei Ährenkorn', { tags: ['Brot'], lat: 52.43, lon: 10.79, district: 'Vorsfelde' }),
		place('Kühlhaus Nord', { kind: 'landlord', descriptionDe: 'Kühllager mit Rampe', lat: 52.5, lon: 10.9 }),
		place('=HYPERLINK("http://x.example";"Klick")', { kind: 'initiative' })
	]));
});

function place(name: string, { lat, lon, district, ...rest }: Partial<NewOrganisation> & { lat?: number; lon?: number; district?: string } = {}): NewOrganisation {
	const site = lat !== undefined ? [{ city: 'Wolfsburg', district: district ?? '', lat, lon: lon!, street: 'Weg', houseNumber: '1' }] : [];
	return { name, kind: 'company', audience: 'public', sites: site, ...rest };
}

const ask = (change: Partial<DirectoryQuery>, on = network) =>
	database.as(strangerSeed(on), (scope) => listDirectory(scope, { ...emptyQuery(), sort: change.text ? 'relevance' : 'name', ...change }));
const names = async (change: Partial<DirectoryQuery>) => (await ask(change)).items.map((item) => item.name);

describe('the directory', () => {
	test.each([
		['Tischlerei in Fallersleben', ['Tischlerei Köhler']], ['Tischler', ['Tischlerei Köhler']], ['koehler', ['Tischlerei Köhler']],
		['Kühlung', ['Kühlhaus Nord']], ['Brot', ['Bäckerei Ährenkorn']], ['Ährenk', ['Bäckerei Ährenkorn']], ['xyzzyq', []]
	])('answers "%s"', async (text, expected) => expect(await names({ text })).toEqual(expected));

	test('loosens a search that nobody answers wholly, and says so', async () => {
		const found = await ask({ text: 'Tischlerei mit Rampe in Vorsfelde' });
		expect([found.loosened, found.total > 0]).toEqual([true, true]);
	});

	test('puts typing errors right, says so, and map and file show the same', async () => {
		const found = await ask({ text: 'Tischlrei' });
		expect([found.meant, found.loosened, found.items.map((item) => item.name)]).toEqual(['Tischlerei', false, ['Tischlerei Köhler']]);
		const question = { ...emptyQuery(), text: 'Tischlrei' };
		const { points } = await database.as(strangerSeed(network), (scope) => mapOf(scope, question, { lat: 52.42, lon: 10.71, zoom: 14, width: 400, height: 400 } as never));
		expect(points.flatMap((point) => (point.kind === 'place' ? [point.name] : []))).toEqual(['Tischlerei Köhler']);
		expect((await ask({ text: 'Tischlerei' })).meant).toBeNull();
	});

	test('offers names that look alike, and none of another network', async () => {
		expect((await ask({ text: 'Ahrenkorrn' })).similar.map((one) => one.name)).toEqual(['Bäckerei Ährenkorn']);
		expect((await ask({ text: 'Ahrenkorrn' }, await aNetwork(database))).similar).toEqual([]);
	});

	test('marks what answers, in the description where the summary is silent', async () => {
		const [hit] = (await ask({ text: 'Kühlraum' })).items;
		expect([hit!.summary, hit!.marks!.name.filter((piece) => piece.hit), hit!.marks!.summary.filter((piece) => piece.hit)]).toEqual([
			'Kühllager mit Rampe', [{ text: 'Kühlhaus', hit: true }], [{ text: 'Kühllager', hit: true }]
		]);
		expect((await ask({})).items[0]!.marks).toBeUndefined();
	});

	test.each(['', 'a', 'x'.repeat(300), 'und oder mit', '🙂🙂', 'поиск', "'; drop table organisation; --", '%_\\', '.*+?[](){}|^$'])('answers nonsense in peace: %s', async (text) => {
		expect((await ask({ text })).page).toBe(1);
	});

	test('counts a facet under all choices but its own', async () => {
		const { facets, total } = await ask({ chosen: { ...emptyQuery().chosen, kind: ['landlord'], town: ['Wolfsburg'] } });
		expect(total).toBe(1);
		expect(facets.kind.map((one) => [one.value, one.count, one.chosen])).toEqual([['landlord', 1, true], ['company', 2, false]]);
		expect(facets.town).toEqual([{ value: 'Wolfsburg', label: 'Wolfsburg', count: 1, chosen: true }]);
	});

	test('finds around a point, nearest first', async () => {
		expect(await names({ near: { lat: 52.42, lon: 10.71, km: 8 }, sort: 'distance' })).toEqual(['Tischlerei Köhler', 'Bäckerei Ährenkorn']);
	});

	test('shows the last page when an old link asks beyond it', async () => expect((await ask({ page: 9 })).items.length).toBe(4));

	test('suggests names while somebody types, those that begin so first', async () => {
		const found = await database.as(strangerSeed(network), (scope) => suggestNames(scope, 'kühl'));
		expect(found.map((one) => one.name)).toEqual(['Kühlhaus Nord']);
	});
});

describe('every list', () => {
	const lists: [string, (scope: Scope, slug: string) => Promise<unknown>][] = [
		['directory', (scope) => listDirectory(scope, { ...emptyQuery(), size: 100 })],
		['search', (scope) => listDirectory(scope, { ...emptyQuery(), text: 'Hof', size: 100 })],
		['map', (scope) => mapOf(scope, emptyQuery(), { lat: 52, lon: 10, zoom: 9, width: 500, height: 500 })],
		['page', (scope, slug) => getOrganisationPage(scope, slug)],
		['export', (scope) => exportDirectory(scope, emptyQuery(), 'csv-excel', '')]
	];
	test.each(lists)('%s asks the database as often for one record as for a hundred', async (_, list) => {
		const counts: number[] = [];
		for (const size of [1, 100]) {
			const fresh = await aNetwork(database);
			const staff = staffSeed(fresh, await aStaffMember(database, fresh));
			await database.as(staff, (scope) => createMany(scope, Array.from({ length: size }, (__, index) => place(`Hof ${index}`, { lat: 52 + index / 1000, lon: 10 }))));
			counts.push(await statementsOf(strangerSeed(fresh), (scope) => list(scope, 'hof-0')));
		}
		expect(counts[0]).toBe(counts[1]);
		expect(counts[0]).toBeLessThan(12);
	});
});

/** How many statements a piece of work sends. */
async function statementsOf(seed: ScopeSeed, work: (scope: Scope) => Promise<unknown>): Promise<number> {
	let count = 0;
	const counting = {
		connect: async () => {
			const client = await database.pool.connect();
			const query = client.query.bind(client) as (...given: unknown[]) => unknown;
			return { query: (...given: unknown[]) => ((count += 1), query(...given)), release: () => client.release() };
		}
	} as unknown as pg.Pool;
	await openScope(counting, seed, work);
	return count;
}

describe('an export', () => {
	test('begins with a byte order mark and holds no formula', async () => {
		const file = await database.as(strangerSeed(network), (scope) => exportDirectory(scope, emptyQuery(), 'csv-excel', 'https://x.example'));
		const text = Buffer.from(file.body).toString();
		expect(text.startsWith('\ufeffName;Art;')).toBe(true);
		expect(text).toContain('"\'=HYPERLINK(');
		expect(text).toContain('Tischlerei Köhler;Unternehmen');
		// The other spelling is another one: commas, no mark, nothing guarded.
		const plain = await database.as(strangerSeed(network), (scope) => exportDirectory(scope, emptyQuery(), 'csv', 'https://x.example'));
		expect(Buffer.from(plain.body).toString()).toMatch(/^Name,Art,[^]*\r\n"=HYPERLINK/);
	});

	test('for Excel keeps numbers as numbers and formulas as text', async () => {
		const file = await database.as(strangerSeed(network), (scope) => exportDirectory(scope, emptyQuery(), 'xlsx', ''));
		const sheet = (await readXlsx(file.body)).sheets[0]!;
		const row = sheet.rows.find((cells) => cells[0] === 'Tischlerei Köhler')!;
		expect([row[10], row[11]]).toEqual([52.42, 10.71]);
		expect(sheet.rows.some((cells) => cells[0] === '=HYPERLINK("http://x.example";"Klick")')).toBe(true);
	});
});

describe('residents', () => {
	const square = (east: number) => JSON.stringify({ type: 'Polygon', coordinates: [[[10.7, 52.41], [east, 52.41], [east, 52.45], [10.7, 52.45], [10.7, 52.41]]] });
	test('follow from point and outline, and a correction outlives the next computation', async () => {
		const area = await database.as(desk, (scope) => createArea(scope, { name: 'Westhagen', kind: 'park', outline: square(10.75) }));
		const settle = () => database.as({ ...desk, surface: 'worker', officeId: null, actor: { kind: 'system', name: 'worker' } }, (scope) =>
			organisationReactions[0]!.react(scope, { factId: '', recordId: area.id, payload: {} }));
		const residents = async () => (await database.as(desk, (scope) => listResidents(scope, area.id)));
		await settle();
		const [first] = await residents();
		expect((await residents()).map((one) => one.name)).toEqual(['Tischlerei Köhler']);
		await database.as(desk, (scope) => reviseArea(scope, area.id, { outline: square(10.8) }));
		await settle();
		expect((await residents()).map((one) => one.name)).toEqual(['Bäckerei Ährenkorn', 'Tischlerei Köhler']);
		await database.as(desk, (scope) => correctResidency(scope, first!.siteId, area.id, false));
		await settle();
		expect((await residents()).map((one) => [one.name, one.how])).toEqual([['Bäckerei Ährenkorn', 'computed']]);
		expect((await ask({ chosen: { ...emptyQuery().chosen, area: [area.slug] } })).items.map((item) => item.name)).toEqual(['Bäckerei Ährenkorn']);
	});
});
