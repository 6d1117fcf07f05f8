// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';

/**
 * Forgets mails to addresses (lower case), and those whose key begins so (they name its holder in their words): what waits is not sent
 * any more, and of what was sent only key, time and state stay. For the worker; nobody at a desk reads mails.
 */
export async function forgetMails(scope: Scope, which: { to?: readonly string[]; keys: readonly string[] }): Promise<void> {
	const begins = sql`exists (select from unnest(${[...which.keys]}::text[]) begin where starts_with(key, begin))`;
	await sql`update outbox set payload = '{}', state = case when state = 'queued' then 'withdrawn' else state end
		where network_id = ${scope.network.id} and kind = 'mail' and state <> 'sending'
		  and (lower(payload -> 'to' ->> 'email') = any(${[...(which.to ?? [])]}::text[]) or ${begins})`.execute(scope.db);
}
