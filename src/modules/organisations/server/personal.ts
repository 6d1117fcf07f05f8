// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { eraseLinksOn } from '#modules/people/server/index.ts';
import { forgetMails } from '#platform/mail/forget.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { monthsBefore } from '../keeping.ts';
import { UNDO_MONTHS } from '../merging.ts';
import { suppress } from './keeping/suppression.ts';

/** After so many months nothing of what was decided about a proposal or a claim needs the people and their words any more. */
export const FORGET_AFTER_MONTHS = 6;

/** A proposal that nobody decided for so long is not waited for any more. */
export const WAITING_MONTHS = 12;
/** So long after a purchase ended its supplier's name is of no use. */
export const SUPPLIER_MONTHS = 24;

const NOBODY = sql`name = '–', email = id::text || '@invalid', phone = '', remark = '', role = ''`;
const NOTHING = sql`reporter_email = null, remark = '', source_words = '', given = '{}', shown = '{}'`;

/**
 * Forgets what had its time (the periods stand in docs/privacy): an address that nobody confirmed after a week; a proposal's address and
 * contents half a year after it was decided or withdrawn, and one that waits for a year is withdrawn; whoever claimed an entry half a year after the decision, and a claim that nobody
 * decided for as long is withdrawn; the address of the yearly question after 14 months; what undoes a merge, and the supplier's name of a
 * purchase that ended, after two years.
 */
export async function forgetOld(scope: Scope): Promise<void> {
	const network = scope.network.id;
	const [week, half] = [new Date(scope.now.getTime() - 7 * 86_400_000), monthsBefore(scope.now, FORGET_AFTER_MONTHS)];
	await sql`update proposal set reporter_email = null where network_id = ${network} and reporter_email is not null and confirmed_at is null and created_at < ${week}`.execute(scope.db);
	await sql`update proposal set ${NOTHING}, forgotten_at = ${scope.now} where network_id = ${network} and forgotten_at is null
		and (decided_at < ${half} or state = 'withdrawn' and created_at < ${half})`.execute(scope.db);
	await sql`update proposal set ${NOTHING}, forgotten_at = ${scope.now}, state = 'withdrawn' where network_id = ${network} and forgotten_at is null
		and state = 'waiting' and created_at < ${monthsBefore(scope.now, WAITING_MONTHS)}`.execute(scope.db);
	await sql`update outside_purchase set supplier_name = '' where network_id = ${network} and supplier_name <> '' and until < ${monthsBefore(scope.now, SUPPLIER_MONTHS)}`.execute(scope.db);
	await sql`update claim set ${NOBODY}, state = case when state = 'checking' then 'withdrawn' else state end where network_id = ${network}
		and name <> '–' and state in ('checking', 'granted', 'refused', 'withdrawn') and coalesce(decided_at, created_at) < ${half}`.execute(scope.db);
	await sql`update keeping_request set email = null where network_id = ${network} and email is not null and sent_at < ${monthsBefore(scope.now, 14)}`.execute(scope.db);
	await sql`update organisation_merge set before = '{}', after = '{}', origins = '{}' where network_id = ${network} and (before <> '{}' or after <> '{}' or origins <> '{}')
		and (merged_at < ${monthsBefore(scope.now, UNDO_MONTHS)} or undone_at < ${half})`.execute(scope.db);
}

/**
 * What the directory keeps about whoever uses these addresses (lower case): proposals, also by others that name the address; claims, yearly
 * questions, what undoes a merge, and of which proposals they want to hear (GDPR Art. 15).
 */
export async function discloseReporter(scope: Scope, emails: readonly string[]): Promise<Record<string, unknown[]>> {
	const network = scope.network.id;
	const mine = sql`any(${[...emails]}::text[])`;
	const proposals = await sql`select kind, state, given, remark, source, source_words, reporter_email, confirmed_at, reason, created_at from proposal
		where network_id = ${network} and lower(reporter_email) = ${mine} and confirmed_at is not null
		union all select kind, state, given, '', source, '', null, null, '', created_at from proposal
		where network_id = ${network} and (lower(given ->> 'email') = ${mine} or lower(shown ->> 'email') = ${mine})
		  and not (lower(reporter_email) = ${mine} and confirmed_at is not null) is true order by created_at`.execute(scope.db);
	const claims = await sql`select o.name as organisation_name, c.state, c.name, c.email, c.phone, c.role, c.remark, c.way, c.confirmed_at, c.reason, c.decided_at, c.created_at
		from claim c join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		where c.network_id = ${network} and c.email = ${mine} and c.confirmed_at is not null order by c.created_at`.execute(scope.db);
	const asked = await sql`select o.name as organisation_name, k.email, k.sent_at, k.reminded_at, k.answer, k.answered_at
		from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id
		where k.network_id = ${network} and lower(k.email) = ${mine} order by k.sent_at`.execute(scope.db);
	const merges = await sql`select o.name as organisation_name, x.before ->> 'email' as email_before, x.after ->> 'email' as email_after, x.merged_at, x.undone_at
		from organisation_merge x join organisation o on o.network_id = x.network_id and o.id = x.kept_id
		where x.network_id = ${network} and (lower(x.before ->> 'email') = ${mine} or lower(x.after ->> 'email') = ${mine}) order by x.merged_at`.execute(scope.db);
	const hears = await sql`select s.pace, s.towns, s.areas, s.last_daily_at, s.created_at from proposal_subscription s
		join account a on a.network_id = s.network_id and a.id = s.account_id where s.network_id = ${network} and a.email = ${mine} order by s.created_at`.execute(scope.db);
	return { proposal: proposals.rows, claim: claims.rows, keeping_request: asked.rows, organisation_merge: merges.rows, proposal_subscription: hears.rows };
}

/**
 * Forgets whoever uses these addresses in proposals, claims, yearly questions, merges and subscriptions (GDPR Art. 17): what they brought
 * goes with all its words, that something was decided stays. The address is not written to again; links open nothing any more.
 */
export async function eraseReporter(scope: Scope, emails: readonly string[]): Promise<void> {
	const [list, network] = [[...emails], scope.network.id];
	const mine = sql`any(${list}::text[])`;
	const ids = await sql<{ id: string; kind: string }>`
		select id, 'proposal' as kind from proposal where network_id = ${network} and lower(reporter_email) = ${mine}
		union all select id, 'claim' from claim where network_id = ${network} and email = ${mine}
		union all select id, 'keeping' from keeping_request where network_id = ${network} and lower(email) = ${mine}`.execute(scope.db);
	await forgetMails(scope, { to: list, keys: ids.rows.map(({ id, kind }) => `mail:${kind}:${id}:`) });
	for (const { id } of ids.rows) await eraseLinksOn(scope, id);
	await sql`update proposal set ${NOTHING}, forgotten_at = ${scope.now}, state = case when state = 'waiting' then 'withdrawn' else state end
		where network_id = ${network} and lower(reporter_email) = ${mine}`.execute(scope.db);
	await sql`update proposal set given = case when lower(given ->> 'email') = ${mine} then given - 'email' else given end,
		shown = case when lower(shown ->> 'email') = ${mine} then shown - 'email' else shown end
		where network_id = ${network} and (lower(given ->> 'email') = ${mine} or lower(shown ->> 'email') = ${mine})`.execute(scope.db);
	await sql`update claim set ${NOBODY}, state = case when state in ('unconfirmed', 'checking') then 'withdrawn' else state end
		where network_id = ${network} and email = ${mine}`.execute(scope.db);
	// Undoing such a merge later leaves the address alone.
	await sql`update organisation_merge set before = before - '{email,email_public}'::text[], after = after - '{email,email_public}'::text[]
		where network_id = ${network} and (lower(before ->> 'email') = ${mine} or lower(after ->> 'email') = ${mine})`.execute(scope.db);
	await sql`delete from proposal_subscription s using account a
		where s.network_id = ${network} and a.network_id = s.network_id and a.id = s.account_id and a.email = ${mine}`.execute(scope.db);
	const asked = await sql`update keeping_request set email = null where network_id = ${network} and lower(email) = ${mine} returning id`.execute(scope.db);
	if (asked.rows.length > 0) for (const email of list) await suppress(scope, email, 'objected');
}

/** Purchases outside the region whose supplier is somebody's name (GDPR Art. 15), as far as this scope sees them. */
export async function disclosePurchases(scope: Scope, ids: readonly string[]): Promise<unknown[]> {
	const found = await sql`select o.name as organisation_name, p.supplier_name, p.supplier_place, p.goods, p.quantity, p.since, p.until, p.created_at
		from outside_purchase p join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		where p.network_id = ${scope.network.id} and p.id = any(${[...ids]}::uuid[]) order by o.name, p.id`.execute(scope.db);
	return found.rows;
}

/** Forgets the supplier's name of these purchases (GDPR Art. 17); what is bought and from which place stays. */
export async function eraseSuppliers(scope: Scope, ids: readonly string[]): Promise<void> {
	await sql`update outside_purchase set supplier_name = '' where network_id = ${scope.network.id} and id = any(${[...ids]}::uuid[])`.execute(scope.db);
}
