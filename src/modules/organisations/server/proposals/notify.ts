// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { publicAddress } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { sendLetter } from '../letter.ts';

interface Hearer { account_id: string; office_id: string; email: string; name: string; locale: Locale; names: string[] }

/**
 * Who hears of waiting proposals: people who work at the office today and asked to be told, for the places they chose; the names
 * of what is new to them.
 */
function hearers(scope: Scope, pace: 'at_once' | 'daily', which: ReturnType<typeof sql>) {
	return sql<Hearer>`
		select s.account_id, s.office_id, a.email, n.name, a.locale, array_agg(coalesce(o.name, p.given ->> 'name', '–') order by p.created_at) as names
		  from proposal_subscription s
		  join account a on a.network_id = s.network_id and a.id = s.account_id and a.state = 'active'
		  join person n on n.network_id = a.network_id and n.id = a.person_id
		  join office_role r on r.network_id = s.network_id and r.account_id = s.account_id and r.office_id = s.office_id and r.state = 'active'
		   and (r.valid_until is null or r.valid_until >= ${dayOf(scope.now)}::date)
		  join proposal p on p.network_id = s.network_id and p.office_id = s.office_id and p.state = 'waiting'
		  left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		 where s.network_id = ${scope.network.id} and s.pace = ${pace} and ${which}
		   and (s.towns = '{}' and s.areas = '{}' or p.ags = any(s.towns) or o.areas && s.areas)
		 group by s.account_id, s.office_id, a.email, n.name, a.locale`.execute(scope.db);
}

/** A proposal came: whoever wants to hear at once gets a mail that names it; nothing of its content leaves the house. */
export async function tellAtOnce(scope: Scope, proposalId: string): Promise<void> {
	const { rows } = await hearers(scope, 'at_once', sql`p.id = ${proposalId}`);
	for (const hearer of rows) await tell(scope, hearer, `proposal:${proposalId}:to:${hearer.account_id}`);
}

/** Once a day, in the morning: what came since the last time. */
export async function tellDaily(scope: Scope): Promise<void> {
	const today = dayOf(scope.now);
	const hour = Number(new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' }).format(scope.now).replace(/\D/g, ''));
	if (hour < 7) return;
	const { rows } = await hearers(scope, 'daily', sql`(s.last_daily_at is null or (s.last_daily_at at time zone 'Europe/Berlin')::date < ${today}::date)
		and p.created_at > coalesce(s.last_daily_at, ${scope.now}::timestamptz - interval '1 day') and p.created_at <= ${scope.now}`);
	for (const hearer of rows) await tell(scope, hearer, `proposals:${hearer.office_id}:${hearer.account_id}:${today}`);
	await sql`update proposal_subscription set last_daily_at = ${scope.now} where network_id = ${scope.network.id} and pace = 'daily'
		and (last_daily_at is null or (last_daily_at at time zone 'Europe/Berlin')::date < ${today}::date)`.execute(scope.db);
}

async function tell(scope: Scope, hearer: Hearer, key: string): Promise<void> {
	const options = { locale: hearer.locale };
	const [first, ...others] = hearer.names;
	const count = hearer.names.length;
	await sendLetter(scope, hearer.office_id, hearer, {
		key, subject: m.organisations_proposal_notice_subject({ count }, options),
		paragraphs: [others.length === 0 ? m.organisations_proposal_notice_one({ name: first! }, options) : m.organisations_proposal_notice_many({ count, names: hearer.names.slice(0, 12).join(', ') }, options)],
		action: { label: m.organisations_proposal_notice_button({}, options), url: publicAddress(`/${scope.network.slug}/schreibtisch/vorschlaege`, hearer.locale) },
		delivery: 'resend'
	});
}
