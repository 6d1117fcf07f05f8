// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { hashOf } from '#platform/security/token.ts';
import { getOpenLink, issueLink, takeLink, withdrawLinks } from './links.ts';

let database: TestDatabase;
let network: TestNetwork;
let person: TestPerson;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	person = await aPerson(database, network);
});

const auth = () => strangerSeed(network, 'auth');
const aLink = (minutes = 15) => database.as(auth(), (scope) => issueLink(scope, { purpose: 'sign_in', minutes, accountId: person.accountId }));
const succeeded = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length;

describe('a one-time link', () => {
	test('works for exactly one of a hundred uses at the same moment', async () => {
		const { token } = await aLink();
		const uses = Array.from({ length: 100 }, () => database.as(auth(), (scope) => takeLink(scope, 'sign_in', token)));
		expect(succeeded(await Promise.allSettled(uses))).toBe(1);
	});

	test('would work for several if the check were not in the statement (negative control)', async () => {
		const { token } = await aLink();
		const lookThenUse = () =>
			database.as(auth(), async (scope) => {
				const link = await getOpenLink(scope, 'sign_in', token);
				await scope.db.updateTable('one_time_link').set({ used_at: scope.now }).where('network_id', '=', network.id).where('id', '=', link.id).execute();
			});
		expect(succeeded(await Promise.allSettled(Array.from({ length: 100 }, lookThenUse)))).toBeGreaterThan(1);
	});

	test('is not used up by looking at it', async () => {
		const { token } = await aLink();
		for (let look = 0; look < 3; look++) await database.as(auth(), (scope) => getOpenLink(scope, 'sign_in', token));
		const used = await database.as(auth(), (scope) => takeLink(scope, 'sign_in', token));
		expect(used.accountId).toBe(person.accountId);
	});

	test('gives the same answer when it is used, expired, withdrawn, foreign, for something else or made up', async () => {
		const elsewhere = await aNetwork(database, 'Anderes');
		const used = (await aLink()).token;
		await database.as(auth(), (scope) => takeLink(scope, 'sign_in', used));
		const withdrawn = (await aLink()).token;
		await database.as(auth(), (scope) => withdrawLinks(scope, 'sign_in', { accountId: person.accountId }));
		const expired = (await aLink(-1)).token;
		const good = (await aLink()).token;
		const answers = await Promise.all([
			...[used, withdrawn, expired, 'made-up'].map((token) => refusalOf(database.as(auth(), (scope) => takeLink(scope, 'sign_in', token)))),
			refusalOf(database.as(strangerSeed(elsewhere, 'auth'), (scope) => takeLink(scope, 'sign_in', good))),
			refusalOf(database.as(auth(), (scope) => takeLink(scope, 'password', good)))
		]);
		expect(new Set(answers)).toEqual(new Set(['NotFound common.not_found {"what":"link"}']));
		expect((await database.as(auth(), (scope) => takeLink(scope, 'sign_in', good))).accountId).toBe(person.accountId);
	});

	test('is kept as a hash only', async () => {
		const { id, token } = await aLink();
		const row = (await database.owner.query('select * from one_time_link where id = $1', [id])).rows[0];
		expect(row.token_hash).toEqual(hashOf(token));
		expect(JSON.stringify(row)).not.toContain(token);
	});
});

async function refusalOf(attempt: Promise<unknown>): Promise<string> {
	const error = await attempt.then(
		() => null,
		(problem: Error & { code: string; params: unknown }) => problem
	);
	return error ? `${error.name} ${error.code} ${JSON.stringify(error.params)}` : 'worked';
}
