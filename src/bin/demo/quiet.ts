// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/** Days whose news are left to the worker, so that fresh offers and needs find each other as they would in real life. */
const FRESH_DAYS = 10;
const NEWS = ['exchange.offer_published', 'exchange.need_received', 'exchange.need_published'];

/** Nothing of the demo's past leaves the house: mails are withdrawn, and what old facts would have caused has happened. */
export async function sendNothing(scope: Scope): Promise<void> {
	const recent = new Date(Date.now() - FRESH_DAYS * 86_400_000);
	await sql`
		update outbox set state = case when kind = 'mail' then 'withdrawn' else 'sent' end,
		       sent_at = case when kind = 'mail' then null else due_at end
		 where network_id = ${scope.network.id} and state = 'queued'
		   and (kind = 'mail' or due_at < ${recent} or not (payload ->> 'kind' = any (${NEWS})))`.execute(scope.db);
}
