// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { secret } from './secret.ts';

/**
 * Counts one hit of a sender in a fixed window and answers whether it is still within the limit. Check and count are
 * one statement, so a burst cannot slip through. Addresses are stored as a keyed hash only.
 */
export async function withinRate(scope: Scope, what: string, sender: string, hits: number, seconds: number): Promise<boolean> {
	const subject = `${what}:${createHmac('sha256', secret()).update(sender).digest('base64url').slice(0, 22)}`;
	const counted = await sql<{ hits: number }>`
		insert into rate_window as w (network_id, subject, started_at, hits)
		values (${scope.network.id}, ${subject}, ${scope.now}, 1)
		on conflict (network_id, subject) do update set
			hits = case when w.started_at < ${scope.now}::timestamptz - make_interval(secs => ${seconds}) then 1 else w.hits + 1 end,
			started_at = case when w.started_at < ${scope.now}::timestamptz - make_interval(secs => ${seconds}) then ${scope.now} else w.started_at end
		returning hits`.execute(scope.db);
	return (counted.rows[0]?.hits ?? 1) <= hits;
}
