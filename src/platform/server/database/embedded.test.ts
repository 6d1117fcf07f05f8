// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { asOwner } from './pool.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-embedded-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the embedded server starts, keeps what was committed through kill -9, and is adopted when it outlived us', async () => {
	const data = path.join(folder, 'db');
	const first = await startEmbedded(data);
	expect(first.adopted).toBe(false);
	await asOwner(first.url('postgres'), (client) => client.query('create table kept (n int); insert into kept values (1)'));

	const second = await startEmbedded(data);
	expect([second.adopted, second.pid]).toEqual([true, first.pid]);

	process.kill(first.pid, 'SIGKILL');
	const third = await startEmbedded(data);
	expect(third.adopted).toBe(false);
	const rows = await asOwner(third.url('postgres'), (client) => client.query('select n from kept'));
	expect(rows.rows).toEqual([{ n: 1 }]);
	await third.stop();
});

test('a data folder that was removed under a living server can be made anew', async () => {
	const data = path.join(folder, 'removed');
	const first = await startEmbedded(data);
	fs.rmSync(data, { recursive: true });
	const second = await startEmbedded(data);
	expect([second.adopted, second.pid === first.pid]).toEqual([false, false]);
	await second.stop();
});

test('the embedded server listens on no network port', async () => {
	const server = await startEmbedded(path.join(folder, 'quiet'));
	const listening = await asOwner(server.url('postgres'), (client) => client.query('show listen_addresses'));
	expect(listening.rows).toEqual([{ listen_addresses: '' }]);
	await server.stop();
});

test('German words compare as Unicode says, on every machine alike', async () => {
	const server = await startEmbedded(path.join(folder, 'words'));
	const lower = await asOwner(server.url('postgres'), (client) => client.query(`select lower('GEMÜSELAGER') as word`));
	expect(lower.rows).toEqual([{ word: 'gemüselager' }]);
	await server.stop();
});
