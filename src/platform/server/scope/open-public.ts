// SPDX-License-Identifier: EUPL-1.2
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { DB } from '../database/types.gen.ts';
import { databaseOn } from './open-scope.ts';

/** A look at what is public before a network is known (the list of networks); no other table answers anything here. */
export async function openPublic<T>(pool: pg.Pool, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	try {
		await client.query(`begin read only; select set_config('role', 'nw_public', true)`);
		return await work(databaseOn(client));
	} finally {
		await client.query('rollback').catch(() => {});
		client.release();
	}
}
