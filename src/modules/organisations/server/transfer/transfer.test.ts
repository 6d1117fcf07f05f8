// SPDX-License-Identifier: EUPL-1.2
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, systemSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { createArea } from '#modules/areas/server/index.ts';
import { arrangeTaxonomyTerm, listDirectory, recordLifeEvent, relate, looksLikeStock, takeInStock, takeOutStock, WF4_FIELDS } from '../index.ts';
import { emptyQuery } from '../../directory-query.ts';
import { DIRECTORY_TABLES, STAYS } from './tables.ts';

let database: TestDatabase;
let full: TestNetwork;
let lead: TestPerson;
let packed: Uint8Array;

beforeAll(async () => {
	database = await aDatabase();
	full = await aNetwork(database);
	lead = await aStaffMember(database, full, 'lead');
	const seed = staffSeed(full, lead, 'lead');
	await database.as(seed, async (scope) => {
		for (const term of WF4_FIELDS) await arrangeTaxonomyTerm(scope, term);
		const outline = JSON.stringify({ type: 'Polygon', coordinates: [[[7.1, 51.2], [7.2, 51.2], [7.2, 51.3], [7.1, 51.3], [7.1, 51.2]]] });
		await createArea(scope, {
			name: 'Am Viehhof', kind: 'quarter', parentId: null, outline, outlinePrecision: 'approximate', municipality: '05124000', descriptionDe: '', descriptionEn: '',
			planningLaw: 'MI', caretakerOfficeId: null, caretaker: null, caretakerPersonId: null, audience: 'public'
		});
	});
	const site = { street: 'Am Hang', houseNumber: '3', postcode: '42105', city: 'Wuppertal', lat: 51.25, lon: 7.15, isMain: true };
	const bakery = await anOrganisation(database, full, { name: 'Bäckerei „Süß & Salzig“', fields: ['production'], tags: ['Brot'], sites: [site] });
	const mill = await anOrganisation(database, full, { name: 'Mühle', audience: 'office', sites: [{ ...site, houseNumber: '4' }] });
	await database.as(seed, async (scope) => {
		await relate(scope, mill.id, { toId: bakery.id, kind: 'supplies', goods: 'Mehl', quantity: '2 t im Monat', audience: 'public', clearance: 'both_sides' });
		await recordLifeEvent(scope, bakery.id, { kind: 'settled', at: '2019-05', note: 'aus Hagen' } as never);
	});
	packed = (await database.as(seed, takeOutStock)).body;
});

const aSeed = (network: TestNetwork) => ({ ...systemSeed(network), officeId: network.office.id });
const textOf = () => gunzipSync(packed).toString('utf8').trimEnd().split('\n');
const filed = (lines: string[]) => new Uint8Array(gzipSync(lines.join('\n') + '\n'));
/** The last line with its digests, as the writer saw them. */
const endOf = (bytes: Uint8Array) => JSON.parse(gunzipSync(bytes).toString('utf8').trimEnd().split('\n').at(-1)!) as { end: Record<string, { rows: number; sha256: string }> };

describe('a whole stock', () => {
	test('goes into an empty network with equal counts and digests, and comes out of it the same again', async () => {
		const empty = await aNetwork(database);
		const counts = await database.as(aSeed(empty), (scope) => takeInStock(scope, packed));
		expect(counts).toMatchObject({ organisation: 2, site: 2, area: 1, organisation_relation: 1, life_event: 1, residency: 2 });
		const again = await database.as(staffSeed(empty, await aStaffMember(database, empty, 'lead'), 'lead'), takeOutStock);
		expect(endOf(again.body)).toEqual(endOf(packed));
	});

	test('is found at once: words, towns and areas are derived anew', async () => {
		const empty = await aNetwork(database);
		await database.as(aSeed(empty), (scope) => takeInStock(scope, packed));
		const found = await database.as(staffSeed(empty, await aStaffMember(database, empty)), (scope) => listDirectory(scope, { ...emptyQuery(), text: 'Brot Wuppertal' }));
		expect([found.items.map(({ name }) => name), found.loosened]).toEqual([['Bäckerei „Süß & Salzig“'], false]);
	});

	test('is refused where the directory holds anything, and nothing is written', async () => {
		await expect(database.as(aSeed(full), (scope) => takeInStock(scope, packed))).rejects.toThrow('organisations.transfer_not_empty');
	});

	test('is refused whole when a line is cut off, changed, or from a newer program', async () => {
		const empty = await aNetwork(database);
		const lines = textOf();
		const refusal = (bytes: Uint8Array) => database.as(aSeed(empty), (scope) => takeInStock(scope, bytes)).then(() => 'taken', (error: Error) => error.message);
		expect(await refusal(filed(lines.slice(0, -1)))).toBe('organisations.transfer_cut_off');
		expect(await refusal(packed.slice(0, packed.length / 2))).toBe('organisations.transfer_cut_off');
		expect(await refusal(filed(lines.map((line) => line.replace('2 t im Monat', '3 t im Monat'))))).toBe('organisations.transfer_differs');
		expect(await refusal(filed(lines.map((line) => line.replace('"goods"', '"wares"'))))).toBe('common.transfer_newer');
		expect(await refusal(filed(['{"a":1}']))).toBe('organisations.transfer_not_ours');
		expect(await refusal(new TextEncoder().encode('Name;Ort\n'))).toBe('organisations.transfer_cut_off');
		const rows = await database.owner.query('select count(*)::int as n from organisation where network_id = $1', [empty.id]);
		expect(rows.rows[0].n, 'nothing of all that stayed').toBe(0);
	});

	test('is refused early when it is one endless line: a bomb costs no time', async () => {
		const bomb = new Uint8Array(gzipSync(Buffer.alloc(60_000_000, 'a')));
		const begun = process.cpuUsage();
		expect(await looksLikeStock(bomb)).toBe(false);
		const spent = process.cpuUsage(begun).user / 1000;
		const whole = process.cpuUsage();
		gunzipSync(bomb);
		const unpacking = process.cpuUsage(whole).user / 1000;
		expect(spent, 'milliseconds, against unpacking all of it').toBeLessThan(unpacking * 4 + 50);
	});

	test('is packed by leads only', async () => {
		await expect(database.as(staffSeed(full, lead, 'adviser'), takeOutStock)).rejects.toThrow('common.not_allowed');
	});

	test("holds nothing that another office keeps to itself", async () => {
		const other = await anOffice(database, full);
		const there = await aStaffMember(database, full, 'lead', other.id);
		const file = await database.as(staffSeed(full, there, 'lead', other.id), takeOutStock);
		expect(gunzipSync(file.body).toString('utf8')).not.toContain('Mühle');
		expect(gunzipSync(packed).toString('utf8')).toContain('Mühle');
	});
});

test('every table of the directory either travels or has a reason to stay', async () => {
	const found = await database.owner.query(`select c.relname as name from pg_class c join pg_description d on d.objoid = c.oid and d.objsubid = 0
		where c.relkind = 'r' and d.description in ('module: organisations', 'module: areas') order by 1`);
	const known = new Set([...DIRECTORY_TABLES.map(({ table }) => table), ...Object.keys(STAYS)]);
	expect(found.rows.map(({ name }: { name: string }) => name).filter((name) => !known.has(name))).toEqual([]);
});
