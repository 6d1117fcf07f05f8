// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';

/** Mails are kept as long as the links in them can still be asked about: introductions run half a year (docs/privacy). */
export const MAIL_DAYS = 180;
/** Reactions carry ids only and are kept for whoever looks for a fault. */
export const REACTION_DAYS = 30;

/** Throws away what left the outbox long ago; what waits, is on its way or in doubt stays. Harmless when it runs twice. */
export async function clearLetters(scope: Scope): Promise<void> {
	await sql`delete from outbox where network_id = ${scope.network.id} and state in ('sent', 'withdrawn', 'failed')
		and coalesce(sent_at, created_at) < ${scope.now}::timestamptz - make_interval(days => case kind when 'mail' then ${MAIL_DAYS}::int else ${REACTION_DAYS}::int end)`.execute(scope.db);
}
