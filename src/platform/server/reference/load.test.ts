// SPDX-License-Identifier: EUPL-1.2
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { foldName } from './fold-name.ts';
import { referenceFolder } from './folder.ts';
import { loadReference, type LoadedReference } from './load.ts';

const { url } = await aDatabase();
const folder = mkdtempSync(join(tmpdir(), 'reference-'));
const links = join(folder, 'postal-codes/postal-code-municipalities.csv');
let client: pg.Client;
let first: LoadedReference;
let milliseconds: number;

beforeAll(async () => {
	cpSync(referenceFolder(), folder, { recursive: true });
	client = await connected();
	const started = performance.now();
	first = await loadReference(client, folder);
	milliseconds = performance.now() - started;
});

afterAll(async () => {
	await client.end();
	rmSync(folder, { recursive: true });
});

async function connected(): Promise<pg.Client> {
	const fresh = new pg.Client({ connectionString: url });
	await fresh.connect();
	return fresh;
}

async function rows(sql: string): Promise<unknown[]> {
	return (await client.query({ text: sql, rowMode: 'array' })).rows;
}

test('the first start loads every table whole, within five seconds', async () => {
	expect(first.tables.map(({ table, rows, changed }) => [table, rows, changed])).toEqual([
		['municipality', 10_981, true],
		['postal_code', 16_583, true],
		['postal_code_municipality', 13_309, true],
		['wz', 3_865, true],
		['wz_link', 1_476, true],
		['legal_form', 100, true]
	]);
	expect(await rows('select sum(population)::int from ref.municipality')).toEqual([[84_358_845]]);
	expect(milliseconds).toBeLessThan(5000);
});

test('a further start loads nothing again', async () => {
	const again = await loadReference(client, folder);
	expect(again.tables.filter((table) => table.changed)).toEqual([]);
	expect(again.tables.map((table) => table.rows)).toEqual(first.tables.map((table) => table.rows));
});

test('keys keep their leading zero and names their umlauts', async () => {
	expect(await rows("select place from ref.postal_code where code = '01067' and kind = 'municipality'")).toEqual([
		['Dresden']
	]);
	expect(await rows("select ags, short_name from ref.municipality where search_name = 'muelheim an der ruhr'")).toEqual([
		['05117000', 'Mülheim an der Ruhr']
	]);
});

test('an Unterklasse without an English title of its own has the one of its Klasse', async () => {
	expect(await rows("select scheme, title, title_en from ref.wz where code = '52.10.0' order by scheme")).toEqual([
		['wz2008', 'Lagerei', 'Warehousing and storage'],
		['wz2025', 'Lagerei', 'Warehousing and storage']
	]);
	expect(await rows('select count(*)::int from ref.wz where title_en is null')).toEqual([[0]]);
});

test('forms missing from the official lists are there under our own keys and say so', async () => {
	const wanted = "('eg', 'kdoer', 'gmbh', 'ohne')";
	expect(
		await rows(`select key, source, fim_code, xunternehmen_code from ref.legal_form where key in ${wanted} order by key`)
	).toEqual([
		['eg', 'FIM', '400', null],
		['gmbh', 'XUnternehmen', '350', '221110'],
		['kdoer', 'Netzwerkstatt', null, null],
		['ohne', 'Netzwerkstatt', null, null]
	]);
});

test('a surface reads reference data but cannot write them', async () => {
	await client.query('set role nw_reader');
	expect(await rows('select count(*)::int from ref.wz_link')).toEqual([[1476]]);
	await expect(client.query('delete from ref.wz_link')).rejects.toThrow(/permission denied/);
	await client.query('reset role');
});

test('a changed file replaces its own table only', async () => {
	const original = readFileSync(links, 'utf8');
	writeFileSync(links, original.trimEnd().split('\n').slice(0, -1).join('\n'));
	const changed = (await loadReference(client, folder)).tables.filter((table) => table.changed);
	expect(changed.map(({ table, rows }) => [table, rows])).toEqual([['postal_code_municipality', 13_308]]);
	expect(await rows('select count(*)::int from ref.postal_code_municipality')).toEqual([[13_308]]);
	writeFileSync(links, original);
	await loadReference(client, folder);
});

test('a broken file leaves the rows that were there', async () => {
	const original = readFileSync(links, 'utf8');
	writeFileSync(links, `${original}1067,14612000,1\n`);
	await expect(loadReference(client, folder)).rejects.toThrow(/postal_code_municipality .* die bisherigen bleiben/);
	expect(await rows('select count(*)::int from ref.postal_code_municipality')).toEqual([[13_309]]);
	writeFileSync(links, original);
});

test('a municipality that a newer list no longer has stays for old records and gets an end', async () => {
	await client.query(`insert into ref.municipality select '16056000', '160560000000', name, short_name, search_name,
		designation, '16056', county, '16', state, population, null, null, null, '2021-01-01', null
		from ref.municipality where ags = '16063105'`);
	await client.query("delete from ref.loaded where file = 'municipality'");
	await loadReference(client, folder);
	expect(await rows("select valid_until::text from ref.municipality where ags = '16056000'")).toEqual([['2023-11-30']]);
	expect(await rows('select count(*)::int from ref.municipality where valid_until is null')).toEqual([[10_981]]);
});

test('two processes that start at once load each table once', async () => {
	await client.query('delete from ref.loaded');
	const other = await connected();
	const runs = await Promise.all([loadReference(client, folder), loadReference(other, folder)]);
	await other.end();
	const changes = first.tables.map((_, i) => runs.filter((run) => run.tables[i]!.changed).length);
	expect(changes).toEqual([1, 1, 1, 1, 1, 1]);
});

test('names are compared without case, accents and signs', () => {
	expect(['Mülheim an der Ruhr', 'Höchstädt a.d.Aisch', 'Café & Größe', ' '].map(foldName)).toEqual([
		'muelheim an der ruhr',
		'hoechstaedt a d aisch',
		'cafe groesse',
		''
	]);
});
