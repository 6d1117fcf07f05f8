// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, type TestNetwork } from '../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../tests/kit/database.ts';
import { HELP, readOrder } from './import/options.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});

/** The pinned Node, which runs TypeScript as it is. */
const NODE = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;

/** Runs the command as a person would, with nobody there to answer questions. */
function atTheShell(...args: string[]): Promise<{ code: number; out: string; told: string }> {
	return new Promise((resolve) => {
		const child = execFile(NODE, ['src/bin/import.ts', ...args], { env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' } }, (error, out, told) =>
			resolve({ code: Number(error?.code ?? 0), out, told }));
		child.stdin?.end();
	});
}

const LIST = 'tests/fixtures/import/firmenliste-cp1252.csv';
const count = async () => Number((await database.owner.query('select count(*) from organisation where network_id = $1', [network.id])).rows[0].count);

describe('npm run import', () => {
	test('shows the mapping and the report of a dry run, writes nothing, and then does just that', async () => {
		const dry = await atTheShell('--network', network.slug, '--file', LIST, '--dry-run');
		expect(dry.code).toBe(0);
		expect(dry.told).toMatch(/Spalte\s+wird zu\s+sicher\s+weil/);
		expect(JSON.parse(dry.out)).toMatchObject({ rowsRead: 5, created: 4, skipped: [{ line: 10, reasons: [{ code: 'row_is_total' }] }] });
		expect(await count()).toBe(0);
		const real = await atTheShell('--network', network.slug, '--file', LIST, '--yes', '--source', 'Kammer', '--licence', 'CC0');
		expect([real.code, JSON.parse(real.out)]).toEqual([0, JSON.parse(dry.out)]);
		const { rows } = await database.owner.query('select name, source, licence from organisation where network_id = $1 order by name', [network.id]);
		expect(rows).toContainEqual({ name: 'Müller & Söhne GmbH', source: 'Kammer', licence: 'CC0' });
		expect(rows).toHaveLength(4);
	}, 60_000);

	test('imports nothing while nobody says yes', async () => {
		const before = await count();
		const asked = await atTheShell('--network', network.slug, '--file', 'demo/wuppertal/handwerk.csv');
		expect([asked.code, asked.out]).toEqual([1, '']);
		expect(asked.told).toContain('Es wurde nichts eingelesen');
		expect(await count()).toBe(before);
	}, 60_000);

	test('reads a map of areas, and the same map a year later as a difference', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'import-shell-'));
		const mapOf = (name: string, size: number) => {
			const ring = [[10.7, 52.4], [10.7 + size, 52.4], [10.7 + size, 52.4 + size], [10.7, 52.4 + size], [10.7, 52.4]];
			const file = path.join(folder, 'gebiete.geojson');
			writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: '1', name }, geometry: { type: 'Polygon', coordinates: [ring] } }] }));
			return file;
		};
		const areas = async () => (await database.owner.query('select name, kind, parent_id from area where network_id = $1', [network.id])).rows;
		const read = (file: string, ...more: string[]) => atTheShell('--network', network.slug, '--file', file, '--source', 'Stadtkarte', '--target', 'areas', '--area-kind', 'park', ...more);
		const file = mapOf('Gewerbepark', 0.01);
		expect((await atTheShell('--network', network.slug, '--file', file, '--dry-run')).told).toContain('--target areas');
		const dry = await read(file, '--dry-run');
		expect([dry.code, JSON.parse(dry.out), await areas()]).toEqual([0, expect.objectContaining({ rowsRead: 1, created: 1 }), []]);
		expect(JSON.parse((await read(file, '--yes')).out)).toEqual(JSON.parse(dry.out));
		expect(await areas()).toEqual([{ name: 'Gewerbepark', kind: 'park', parent_id: null }]);
		expect(JSON.parse((await read(mapOf('Gewerbepark Nord', 0.02), '--yes')).out)).toMatchObject({ created: 0, changed: 1 });
		expect((await areas()).map(({ name }) => name)).toEqual(['Gewerbepark Nord']);
		rmSync(folder, { recursive: true });
	}, 60_000);

	test('reads a list as a profile remembers it, with the legal bases that were said; an unknown profile or column is named', async () => {
		const here = await aNetwork(database);
		const folder = mkdtempSync(path.join(tmpdir(), 'import-shell-'));
		const file = path.join(folder, 'juni.csv');
		writeFileSync(file, 'Name;Ort;Telefon\nMeier KG;Wuppertal;0202 123456\n');
		const read = (...more: string[]) => atTheShell('--network', here.slug, '--file', file, '--yes', ...more);
		expect((await read('--source', 'Kammer', '--audience', 'public', '--public-source', '--licence', 'CC0', '--basis', 'open_licence', '--column-basis', 'Telefon=trade_register')).code).toBe(0);
		writeFileSync(file, 'Name;Ort;Telefon\nMeier KG;Wuppertal;0202 123456\nSchulze KG;Wuppertal;0202 9876\n');
		const again = await read('--profile', 'Kammer');
		expect(JSON.parse(again.out)).toMatchObject({ created: 1, unchanged: 1 });
		expect(again.told).toContain('Gewerbeanzeige');
		const { rows } = await database.owner.query(`select o.name, o.source, o.licence, o.audience, f.legal_basis from organisation o join organisation_field_origin f on f.organisation_id = o.id and f.field = 'phone'
			where o.network_id = $1 order by o.name`, [here.id]);
		expect(rows).toEqual(['Meier KG', 'Schulze KG'].map((name) => ({ name, source: 'Kammer', licence: 'CC0', audience: 'public', legal_basis: 'trade_register' })));
		const wrong = [await read('--profile', 'Gibt es nicht'), await read('--column-basis', 'Fax=consent')];
		expect(wrong.map(({ code, told }) => [code, told])).toEqual([[2, expect.stringContaining('Vorhanden: Kammer.')], [2, expect.stringContaining('Vorhanden: Name, Ort, Telefon.')]]);
		rmSync(folder, { recursive: true });
	}, 60_000);

	test('refuses a file that changes while it is read and writes nothing; the same file at rest is read', async () => {
		const here = await aNetwork(database);
		const folder = mkdtempSync(path.join(tmpdir(), 'import-shell-'));
		const file = path.join(folder, 'download.csv');
		writeFileSync(file, 'Name;Ort\nMeier KG;Wuppertal\n');
		const counted = async () => (await database.owner.query('select (select count(*)::int from organisation where network_id = $1) + (select count(*)::int from import_run where network_id = $1) as n', [here.id])).rows[0].n;
		const download = setInterval(() => appendFileSync(file, 'Schulze KG;Wuppertal\n'), 50);
		const changing = await atTheShell('--network', here.slug, '--file', file, '--yes');
		clearInterval(download);
		expect([changing.code, changing.out, await counted()]).toEqual([1, '', 0]);
		expect(changing.told).toContain('Die Datei hat sich geändert, während wir sie gelesen haben. Es wurde nichts eingelesen.');
		expect((await atTheShell('--network', here.slug, '--file', file, '--yes')).code).toBe(0);
		expect(await counted()).toBeGreaterThan(0);
		rmSync(folder, { recursive: true });
	}, 60_000);

	test.each([
		['a picture', ['--file', 'tests/fixtures/import/bild.csv'], 1, 'Das ist ein Bild'],
		['a file that is not there', ['--file', 'gibtsnicht.csv'], 2, 'Die Datei gibt es nicht'],
		['an unknown network', ['--network', 'xyz', '--file', LIST], 2, 'gibt es hier nicht'],
		['an unknown option', ['--foo'], 2, '„--foo“ verstehen wir nicht']
	])('answers %s in German', async (_name, args, code, sentence) => {
		const answer = await atTheShell(...(args.includes('--network') ? [] : ['--network', network.slug]), ...args);
		expect([answer.code, answer.out]).toEqual([code, '']);
		expect(answer.told).toContain(sentence);
		expect(answer.told).not.toMatch(/\bat .*\.ts:/);
	}, 60_000);
});

describe('the command line', () => {
	test('needs a network and a file, and knows its words', () => {
		expect(() => readOrder([])).toThrow('--network und --file');
		expect(() => readOrder(['--network', 'a', '--file', 'b', '--audience', 'alle'])).toThrow('Möglich: office, network, members, public');
		expect(() => readOrder(['--network', 'a', '--file', 'b', '--retrieved', 'gestern'])).toThrow('2026-06-01');
		expect(() => readOrder(['--network', 'a', '--file', 'b', '--target', 'leute'])).toThrow('Möglich: organisations, areas');
		expect(() => readOrder(['--network', 'a', '--file', 'b', '--column-basis', 'Telefon'])).toThrow('SPALTE=GRUNDLAGE');
		expect(['--target', '--profile', '--basis', '--column-basis', '--area-kind'].filter((option) => !HELP.includes(option))).toEqual([]);
		expect(readOrder(['--help'])).toBeNull();
		expect(readOrder(['--network', 'a', '--file', 'x/Liste 2026.csv'])?.origin).toMatchObject({ source: 'Liste 2026', audience: 'network' });
	});
});
