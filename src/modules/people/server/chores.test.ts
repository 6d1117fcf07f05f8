// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, aPerson, strangerSeed, systemSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { clearOut } from './chores.ts';
import { findSession } from './find-session.ts';
import { getOpenLink, issueLink } from './links.ts';
import { startSession } from './sessions.ts';

test('clearing out takes what is long over and leaves what still works, however often it runs', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const { accountId } = await aPerson(database, network);
	const auth = (daysAgo: number) => ({ ...strangerSeed(network, 'auth'), now: new Date(Date.now() - daysAgo * 86_400_000) });
	const link = (daysAgo: number) => database.as(auth(daysAgo), (scope) => issueLink(scope, { purpose: 'sign_in', minutes: 15, accountId }));
	const session = (daysAgo: number) => database.as(auth(daysAgo), (scope) => startSession(scope, { accountId, way: 'link', device: '' }));
	await link(8);
	await session(40);
	const [open, running] = [await link(0), await session(0)];
	for (let turn = 0; turn < 2; turn++) await database.as(systemSeed(network), clearOut);
	expect((await database.owner.query('select count(*)::int as n from one_time_link union all select count(*)::int from session')).rows).toEqual([{ n: 1 }, { n: 1 }]);
	expect(await database.as(auth(0), (scope) => findSession(scope, running.token))).not.toBeNull();
	expect(await database.as(auth(0), (scope) => getOpenLink(scope, 'sign_in', open.token))).toMatchObject({ accountId });
});
