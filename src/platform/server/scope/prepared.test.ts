// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { openPool } from '../database/pool.ts';
import { openScope } from './open-scope.ts';
import type { ScopeSeed } from './scope.ts';

let database: TestDatabase;
let networks: TestNetwork[];
beforeAll(async () => {
	database = await aDatabase();
	networks = [await aNetwork(database), await aNetwork(database)];
});

test('a statement that comes often is kept planned, and asks for the network each time anew', async () => {
	const pool = openPool(database.url, 1);
	// Without a filter of its own: what keeps the other network's office away is the wall alone.
	const slugs = (seed: ScopeSeed) => openScope(pool, seed, async (scope) => (await sql<{ slug: string }>`select slug from pub.office where slug <> ${'-'}`.execute(scope.db)).rows.map((row) => row.slug));
	for (let time = 0; time < 15; time++) for (const network of networks) expect(await slugs(strangerSeed(network))).toEqual([network.office.slug]);
	const named = () => openScope(pool, strangerSeed(networks[0]!), async (scope) => (await sql<{ name: string }>`select name from pg_prepared_statements where statement like '%pub.office where slug%'`.execute(scope.db)).rows);
	expect(await named()).toHaveLength(1);
	const staff = await aStaffMember(database, networks[1]!);
	expect(await openScope(pool, staffSeed(networks[1]!, staff), async (scope) => (await sql`select slug from office where slug <> ${'-'}`.execute(scope.db)).rows)).toEqual([{ slug: networks[1]!.office.slug }]);
	await pool.end();
});

test('where a table was changed under a kept statement, one request fails and the next has a new connection', async () => {
	const pool = openPool(database.url, 1);
	await database.owner.query('create table probe (network_id uuid, word text); grant select on probe to nw_public; insert into probe values (null, \'a\')');
	const all = () => openScope(pool, strangerSeed(networks[0]!), async (scope) => (await sql`select * from probe where word <> ${'-'}`.execute(scope.db)).rows);
	for (let time = 0; time < 12; time++) expect(await all()).toEqual([{ network_id: null, word: 'a' }]);
	await database.owner.query('alter table probe add further integer');
	await expect(all()).rejects.toThrow(/cached plan/);
	expect(await all()).toEqual([{ network_id: null, word: 'a', further: null }]);
	await pool.end();
});
