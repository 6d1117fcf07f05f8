// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type pg from 'pg';
import { databaseOn } from '../scope/open-scope.ts';

/** A piece of work that a worker has taken: nobody else gets it before `claimed_until`. */
export interface ClaimedLetter {
	network_id: string;
	slug: string;
	id: string;
	kind: 'mail' | 'reaction';
	key: string;
	payload: Record<string, unknown>;
	delivery: 'resend' | 'careful' | 'once';
	state: string;
	attempts: number;
	at: Date;
}

export interface ClaimedJob {
	network_id: string;
	slug: string;
	id: string;
	kind: string;
	office_id: string | null;
	requested_by: string | null;
	input: Record<string, unknown>;
	attempts: number;
}

/** How long a worker may be silent before its work is handed to another. */
export const LEASE_SECONDS = 120;

/**
 * Takes due entries of the outbox, oldest first, of all networks. `skip locked` lets many workers share one queue.
 * An entry whose lease ran out while `sending` comes back; what that means is decided by its delivery class.
 */
export async function claimLetters(pool: pg.Pool, limit: number): Promise<ClaimedLetter[]> {
	return dispatch(pool, async (db) => {
		const claimed = await sql<ClaimedLetter>`
			with due as (
				select o.network_id, o.id, o.state as was from outbox o
				 where o.state in ('queued', 'sending') and o.due_at <= now()
				   and (o.claimed_until is null or o.claimed_until < now())
				 order by o.due_at, o.id limit ${limit} for update skip locked)
			update outbox o set state = 'sending', attempts = o.attempts + 1,
			       claimed_until = now() + make_interval(secs => ${LEASE_SECONDS})
			  from due, network n
			 where o.network_id = due.network_id and o.id = due.id and n.network_id = o.network_id
			returning o.network_id, n.slug, o.id, o.kind, o.key, o.payload, o.delivery, due.was as state, o.attempts, o.created_at as at`.execute(db);
		return claimed.rows.sort((a, b) => a.at.getTime() - b.at.getTime());
	});
}

/** Takes one waiting job, or one whose worker died. */
export async function claimJob(pool: pg.Pool): Promise<ClaimedJob | null> {
	return dispatch(pool, async (db) => {
		const claimed = await sql<ClaimedJob>`
			with next as (
				select network_id, id from job
				 where state = 'queued' or (state = 'running' and claimed_until < now())
				 order by created_at limit 1 for update skip locked)
			update job j set state = 'running', attempts = j.attempts + 1, started_at = coalesce(j.started_at, now()),
			       claimed_until = now() + make_interval(secs => ${LEASE_SECONDS})
			  from next, network n
			 where j.network_id = next.network_id and j.id = next.id and n.network_id = j.network_id
			returning j.network_id, n.slug, j.id, j.kind, j.office_id, j.requested_by, j.input, j.attempts`.execute(db);
		return claimed.rows[0] ?? null;
	});
}

type Database = ReturnType<typeof databaseOn>;

/** The one place that looks across networks: it sees the queue, and nothing else. */
export async function dispatch<T>(pool: pg.Pool, work: (db: Database) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	try {
		await client.query(`begin; select set_config('role', 'nw_dispatch', true)`);
		const result = await work(databaseOn(client));
		await client.query('commit');
		return result;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	} finally {
		client.release();
	}
}
