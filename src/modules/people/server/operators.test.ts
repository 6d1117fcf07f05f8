// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { findSession } from './find-session.ts';
import { appointOperator } from './operators.ts';
import { startSession } from './sessions.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});

const NODE = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;

function atTheShell(...words: string[]): Promise<{ code: number; out: string; told: string }> {
	const env = { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' };
	return new Promise((resolve) => {
		execFile(NODE, ['src/bin/network.ts', 'operator', ...words], { env }, (error, out, told) => resolve({ code: Number(error?.code ?? 0), out, told }));
	});
}

describe('an operator', () => {
	test('is appointed and ended at the shell, and the next request knows it', async () => {
		const { accountId, email } = await aPerson(database, network);
		const auth = strangerSeed(network, 'auth');
		const { token } = await database.as(auth, (scope) => startSession(scope, { accountId, way: 'link', device: '' }));
		const operates = async () => (await database.as(auth, (scope) => findSession(scope, token)))?.operator;
		expect(await operates()).toBe(false);
		expect(await atTheShell('add', email.toUpperCase(), '--slug', network.slug)).toMatchObject({ code: 0, told: '' });
		expect([await operates(), (await atTheShell('list', '--slug', network.slug)).out.trim()]).toEqual([true, email]);
		expect((await atTheShell('end', email, '--slug', network.slug)).code).toBe(0);
		expect([await operates(), (await atTheShell('list', '--slug', network.slug)).out.trim()]).toEqual([false, 'Niemand ist bestimmt.']);
		const { rows } = await database.owner.query(`select deed from journal_entry where network_id = $1 and record_id = $2 and deed like '%operator' order by seq`, [network.id, accountId]);
		expect(rows.map(({ deed }) => deed)).toEqual(['people.appoint_operator', 'people.end_operator']);
	}, 60_000);

	test.each([
		['an unknown address', ['add', 'niemand@netz.example'], 'kein aktives Konto'],
		['ending who is none', ['end', 'niemand@netz.example'], 'betreibt niemand']
	])('is refused in German for %s', async (_name, words, sentence) => {
		const answer = await atTheShell(...words, '--slug', network.slug);
		expect([answer.code, answer.out]).toEqual([1, '']);
		expect(answer.told).toContain(sentence);
	}, 60_000);

	test('is appointed by nobody at the desk', async () => {
		const lead = await aStaffMember(database, network, 'lead');
		await expect(database.as(staffSeed(network, lead, 'lead'), (scope) => appointOperator(scope, lead.email))).rejects.toMatchObject({ name: 'NotAllowed' });
	});
});
