// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { migrate } from './migrate.ts';
import { asOwner } from './pool.ts';

let database: TestDatabase;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-migrations-'));
beforeAll(async () => {
	database = await aDatabase();
	for (const file of fs.readdirSync('migrations')) fs.copyFileSync(path.join('migrations', file), path.join(folder, file));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('two programs that migrate at once run each file once', async () => {
	fs.writeFileSync(path.join(folder, '9000_probe.sql'), 'create table public.probe (n int);');
	const both = await Promise.all([1, 2].map(() => asOwner(database.url, (client) => migrate(client, folder))));
	expect(both.flat()).toEqual(['9000_probe.sql']);
});

test('a file that fails leaves nothing of itself, and the next start tries again', async () => {
	const broken = path.join(folder, '9001_broken.sql');
	fs.writeFileSync(broken, 'create table public.half (n int); select nonsense;');
	await expect(asOwner(database.url, (client) => migrate(client, folder))).rejects.toThrow(/9001_broken/);
	expect((await database.owner.query(`select to_regclass('public.half') as half`)).rows).toEqual([{ half: null }]);
	fs.writeFileSync(broken, 'create table public.half (n int);');
	expect(await asOwner(database.url, (client) => migrate(client, folder))).toEqual(['9001_broken.sql']);
});

test('a file that was changed after it ran is refused', async () => {
	fs.writeFileSync(path.join(folder, '9000_probe.sql'), 'create table public.probe (n bigint);');
	await expect(asOwner(database.url, (client) => migrate(client, folder))).rejects.toThrow('nach ihrer Ausführung geändert');
});
