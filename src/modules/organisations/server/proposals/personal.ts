// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { eraseLinksOn } from '#modules/people/server/index.ts';
import { forgetMails } from '#platform/mail/forget.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { monthsBefore } from '../../keeping.ts';
import { suppress } from '../keeping/suppression.ts';

/** A proposer's address goes half a year after the decision, an unconfirmed one after a week; what they said about the entry stays. */
export async function forgetProposers(scope: Scope): Promise<void> {
	const week = new Date(scope.now.getTime() - 7 * 86_400_000);
	const half = monthsBefore(scope.now, 6);
	await sql`update proposal set reporter_email = null where network_id = ${scope.network.id} and reporter_email is not null
		and (confirmed_at is null and created_at < ${week} or decided_at < ${half} or state = 'withdrawn' and created_at < ${half})`.execute(scope.db);
	await sql`update claim set name = '–', email = id::text || '@invalid', phone = '', remark = '', role = '' where network_id = ${scope.network.id}
		and name <> '–' and state in ('refused', 'withdrawn') and coalesce(decided_at, created_at) < ${half}`.execute(scope.db);
	await sql`update keeping_request set email = null where network_id = ${scope.network.id} and email is not null and sent_at < ${monthsBefore(scope.now, 14)}`.execute(scope.db);
}

/** What the directory keeps about whoever uses these addresses (lower case): proposals, claims, yearly questions (GDPR Art. 15). */
export async function discloseReporter(scope: Scope, emails: readonly string[]): Promise<Record<string, unknown[]>> {
	const mine = [...emails];
	const proposals = await sql`select kind, state, given, remark, source, source_words, reporter_email, confirmed_at, reason, created_at from proposal
		where network_id = ${scope.network.id} and lower(reporter_email) = any(${mine}::text[]) and confirmed_at is not null order by created_at`.execute(scope.db);
	const claims = await sql`select o.name as organisation_name, c.state, c.name, c.email, c.phone, c.role, c.remark, c.way, c.confirmed_at, c.reason, c.created_at
		from claim c join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		where c.network_id = ${scope.network.id} and c.email = any(${mine}::text[]) and c.confirmed_at is not null order by c.created_at`.execute(scope.db);
	const asked = await sql`select o.name as organisation_name, k.email, k.sent_at, k.reminded_at, k.answer, k.answered_at
		from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id
		where k.network_id = ${scope.network.id} and lower(k.email) = any(${mine}::text[]) order by k.sent_at`.execute(scope.db);
	return { proposal: proposals.rows, claim: claims.rows, keeping_request: asked.rows };
}

/**
 * Forgets whoever uses these addresses in proposals, claims and yearly questions (GDPR Art. 17): addresses and their own words go, what was
 * decided stays. The address is not written to again; links open nothing any more.
 */
export async function eraseReporter(scope: Scope, emails: readonly string[]): Promise<void> {
	const mine = [...emails];
	const network = scope.network.id;
	const ids = await sql<{ id: string; kind: string }>`
		select id, 'proposal' as kind from proposal where network_id = ${network} and lower(reporter_email) = any(${mine}::text[])
		union all select id, 'claim' from claim where network_id = ${network} and email = any(${mine}::text[])
		union all select id, 'keeping' from keeping_request where network_id = ${network} and lower(email) = any(${mine}::text[])`.execute(scope.db);
	await forgetMails(scope, { to: mine, keys: ids.rows.map(({ id, kind }) => `mail:${kind}:${id}:`) });
	for (const { id } of ids.rows) await eraseLinksOn(scope, id);
	await sql`update proposal set reporter_email = null, remark = '', source_words = '' where network_id = ${network} and lower(reporter_email) = any(${mine}::text[])`.execute(scope.db);
	await sql`update claim set name = '–', email = id::text || '@invalid', phone = '', remark = '', role = '',
		state = case when state in ('unconfirmed', 'checking') then 'withdrawn' else state end where network_id = ${network} and email = any(${mine}::text[])`.execute(scope.db);
	const asked = await sql`update keeping_request set email = null where network_id = ${network} and lower(email) = any(${mine}::text[]) returning id`.execute(scope.db);
	if (asked.rows.length > 0) for (const email of mine) await suppress(scope, email, 'objected');
}
