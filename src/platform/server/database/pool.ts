// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** Dates come back as `2026-11-23` (a day is not a moment), counts as numbers. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * The pool of one process. Every connection begins as `nw_nobody`, a role without a single right:
 * only a scope (see scope.ts) steps into the role of a surface, and only for one transaction.
 */
export function openPool(url: string, connections: number): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		options: '-c role=nw_nobody -c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
		application_name: 'netzwerkstatt',
		connectionTimeoutMillis: 10_000
	});
	// A server that goes away must not end the program, neither between two requests nor within a transaction: whoever
	// waits for an answer gets the error, and the pool opens a new connection for the next one.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

/** A single connection of the owner, for migrations, backup and the making of databases. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url, application_name: 'netzwerkstatt-owner' });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
