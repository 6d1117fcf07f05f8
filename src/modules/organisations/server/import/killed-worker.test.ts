// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, tryOut, workAll } from '../../../../../tests/kit/imports.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { getImport, requestImport } from '../index.ts';

const NODE = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;
/** Enough for several chunks, so that there is a middle to be killed in. */
const ROWS = 6000;

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function aTriedImport(): Promise<{ network: TestNetwork; seed: ScopeSeed; id: string }> {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const lines = Array.from({ length: ROWS }, (_, n) => `Werk ${n};Nr-${n};Ort ${n}`);
	const id = await anImport(database, seed, `Name;ID;Ort\n${lines.join('\n')}\n`);
	await tryOut(database, seed, id);
	return { network, seed, id };
}

const countOf = async (sql: string, id: string) => Number((await database.owner.query(sql, [id])).rows[0].n);
const carried = (id: string) => countOf('select count(*) as n from import_row where run_id = $1 and done_at is not null', id);
const records = (networkId: string) => countOf('select count(*) as n from organisation where network_id = $1', networkId);
const names = (networkId: string) => countOf('select count(distinct name) as n from organisation where network_id = $1', networkId);

/** Starts a worker as a process and kills it (SIGKILL) once some rows, but not all, are carried out; answers how many were. */
async function killedInTheMiddle(id: string): Promise<number> {
	const child = spawn(NODE, ['tests/kit/lone-worker.ts'], { env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' }, stdio: 'ignore' });
	const gone = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
	for (let waited = 0; waited < 60_000 && (await carried(id)) === 0; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
	child.kill('SIGKILL');
	expect(await gone).toBe('SIGKILL');
	// What its last connection was doing ends with it; the lease is what the next worker would wait for.
	await new Promise((resolve) => setTimeout(resolve, 300));
	await database.owner.query(`update job set claimed_until = now() - interval '1 second' where state = 'running'`);
	return carried(id);
}

test('an import whose worker is killed with SIGKILL is finished by the next one: no record twice, none lost', async () => {
	const { network, seed, id } = await aTriedImport();
	await database.as(seed, (scope) => requestImport(scope, id));
	const before = await killedInTheMiddle(id);
	expect([before > 0, before < ROWS, await records(network.id)]).toEqual([true, true, before]);
	await workAll(database);
	expect((await database.as(seed, (scope) => getImport(scope, id))).state).toBe('done');
	expect([await records(network.id), await names(network.id)]).toEqual([ROWS, ROWS]);
}, 120_000);

test('the control: had the rows not been noted with the records, the next worker would have made them twice', async () => {
	const { network, seed, id } = await aTriedImport();
	await database.as(seed, (scope) => requestImport(scope, id));
	const before = await killedInTheMiddle(id);
	await database.owner.query('update import_row set done_at = null, organisation_id = null where run_id = $1', [id]);
	await workAll(database);
	expect(await records(network.id)).toBe(ROWS + before);
	expect(await names(network.id)).toBe(ROWS);
}, 120_000);
