// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { openPool } from './pool.ts';

let pool: pg.Pool | undefined;

/** The pool of this process; its address is set by `bin/serve` before the first request. */
export function currentPool(): pg.Pool {
	const url = process.env.NETZWERKSTATT_DATABASE;
	if (!pool && !url) throw new Error('The database has not been started: run the program by `npm start`.');
	pool ??= openPool(url!, Number(process.env.DATABASE_CONNECTIONS || 10));
	return pool;
}

/** Closes the pool at the end of the process. */
export async function closeCurrentPool(): Promise<void> {
	await pool?.end();
	pool = undefined;
}
