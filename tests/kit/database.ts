// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { asOwner, openPool } from '#platform/database/pool.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { withDatabase } from './global-setup.ts';

/** A database of this test file alone, as the program meets it (`pool`) and as its owner (`owner`, for looking behind the walls). */
export interface TestDatabase {
	url: string;
	pool: pg.Pool;
	owner: pg.Pool;
	/** Runs work in a scope, as `look` and `act` do. */
	as: <T>(seed: ScopeSeed, work: (scope: Scope) => Promise<T>) => Promise<T>;
}

/** Clones the migrated template; thrown away with the server, never cleaned up between tests. */
export async function aDatabase(): Promise<TestDatabase> {
	const server = inject('server');
	const name = `nw_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
	await asOwner(server, (client) => cloneTemplate(client, name));
	const url = withDatabase(server, name);
	const pool = openPool(url, 12);
	const owner = new pg.Pool({ connectionString: url, max: 3 });
	afterAll(async () => {
		await pool.end();
		await owner.end();
		await asOwner(server, (client) => client.query(`drop database if exists "${name}" with (force)`));
	});
	return { url, pool, owner, as: (seed, work) => openScope(pool, seed, work) };
}

/** Two files may clone at the same moment, and a template can be copied by one at a time. */
async function cloneTemplate(client: pg.Client, name: string): Promise<void> {
	await client.query('select pg_advisory_lock(7411027)');
	await client.query(`create database "${name}" template "${inject('template')}"`);
	await client.query('select pg_advisory_unlock(7411027)');
}
