// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, type TestNetwork } from '../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../tests/kit/database.ts';
import { readOrder } from './import/options.ts';

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
		expect(readOrder(['--help'])).toBeNull();
		expect(readOrder(['--network', 'a', '--file', 'x/Liste 2026.csv'])?.origin).toMatchObject({ source: 'Liste 2026', audience: 'network' });
	});
});
