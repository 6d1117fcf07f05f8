// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { discloseConsents } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { may } from './access.ts';
import { belongingsOf, type Belongings, type Trail } from './subjects/belongings.ts';

/** What the exchange keeps about somebody (Auskunft, GDPR Art. 15): at a desk what that office sees, for the worker everything. */
export async function discloseExchange(scope: Scope, trail: Trail): Promise<Record<string, unknown[]>> {
	may(scope, 'work');
	const found = await belongingsOf(scope, trail);
	const ids = (rows: { id: string }[]) => sql`any(${rows.map(({ id }) => id)}::uuid[])`;
	const network = scope.network.id;
	const contacts = await sql`
		select c.name, c.email, c.phone, c.organisation_name, c.consent_version, c.confirmed_at, c.created_at, coalesce(n.title, f.title) as title
		  from exchange_contact c left join need n on n.network_id = c.network_id and n.id = c.need_id
		  left join offer f on f.network_id = c.network_id and f.id = c.offer_id
		 where c.network_id = ${network} and c.id = ${ids(found.contacts)} order by c.created_at`.execute(scope.db);
	const needs = await sql`select title, text, text_en, state, category, place, town, period_from, period_until, closed_reason, source, created_at
		from need where network_id = ${network} and id = ${ids(found.needs)} order by created_at`.execute(scope.db);
	const offers = await sql`select title, text, text_en, state, category, place, town, available_from, available_until, source, created_at
		from offer where network_id = ${network} and id = ${ids(found.offers)} order by created_at`.execute(scope.db);
	const consents = await discloseConsents(scope, { emails: trail.emails, records: [...found.needs, ...found.offers, ...found.sides].map(({ id }) => id) });
	return { exchange_contact: contacts.rows, need: needs.rows, offer: offers.rows, introduction_side: await sidesOf(scope, found), consent: consents };
}

/** Their side of each introduction: the words that stood for them, what they wrote, answered, noted and found. */
async function sidesOf(scope: Scope, { sides }: Belongings): Promise<unknown[]> {
	const found = await sql`
		select n.title, s.side, i.stage, s.name, s.email, s.phone, s.organisation_name, case s.side when 'seeker' then i.need_words else i.offer_words end as words,
		       case when i.origin = 'interest' and s.side = 'seeker' or i.origin = 'helper' and s.side = 'provider' then i.message end as message,
		       s.answer, s.answered_at, s.answer_reason, s.consent_version, f.rating, f.text as feedback,
		       (select string_agg(t.note, E'\n' order by t.at, t.created_at) from introduction_step t where t.network_id = s.network_id
		         and t.introduction_id = s.introduction_id and t.by_side = s.side and t.note not in ('', s.answer_reason)) as note
		  from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		  join need n on n.network_id = i.network_id and n.id = i.need_id
		  left join introduction_feedback f on f.network_id = s.network_id and f.introduction_id = s.introduction_id and f.side = s.side
		 where s.network_id = ${scope.network.id} and s.id = any(${sides.map(({ id }) => id)}::uuid[]) order by s.created_at`.execute(scope.db);
	return found.rows;
}
