// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { WaitingItem } from '../views.ts';
import { may } from './access.ts';

/** How many of each kind are named; the lists behind them hold the rest. */
const MOST = 50;

interface Row {
	kind: WaitingItem['kind'];
	id: string;
	title: string;
	since: Date;
}

/**
 * What waits for the office in the exchange, oldest first (proposals and answers newest first): new needs and offers, proposals from public pages, answers that
 * came, silence after the reminder, follow-ups that are due, new matches of needs on watch. One statement.
 */
export async function waitingAtDesk(scope: Scope): Promise<WaitingItem[]> {
	may(scope, 'work');
	const network = scope.network.id;
	const found = await sql<Row>`
		select * from ((select 'need' as kind, id, title, created_at as since from need where network_id = ${network} and state = 'received' order by created_at limit ${MOST})
		union all
		(select 'offer', id, title, created_at from offer where network_id = ${network} and state = 'received' order by created_at limit ${MOST})
		union all
		(select case when i.stage = 'proposed' then 'proposal' else 'answer' end, i.id, n.title, i.attention_since
		   from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		  where i.network_id = ${network} and ${ours(scope, 'i.office_id')} and i.attention_since is not null order by i.attention_since desc limit ${MOST})
		union all
		(select 'silence', i.id, n.title, i.reminded_at from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		  where i.network_id = ${network} and ${ours(scope, 'i.office_id')} and i.stage in ('asked', 'one_agreed') and i.reminded_at < ${scope.now}::timestamptz - interval '4 days'
		    and i.attention_since is null order by i.reminded_at limit ${MOST})
		union all
		(select 'follow_up', i.id, n.title, i.follow_up_on::timestamptz from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		  where i.network_id = ${network} and ${ours(scope, 'i.office_id')} and i.follow_up_on <= ${dayOf(scope.now)}::date and i.stage in ('both_agreed', 'talking', 'visit')
		  order by i.follow_up_on limit ${MOST})
		union all
		(select 'match', n.id, n.title, min(m.found_at) from need_match m join need n on n.network_id = m.network_id and n.id = m.need_id
		  where m.network_id = ${network} and m.seen_at is null and m.dismissed_at is null and n.state in ('received', 'open', 'on_watch')
		  group by n.id, n.title order by 4 limit ${MOST})) waits
		order by extract(epoch from since) * case when kind in ('proposal', 'answer') then -1 else 1 end`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, href: hrefOf(scope, row) }));
}

function hrefOf(scope: Scope, { kind, id }: Row): string {
	const folder = kind === 'need' || kind === 'match' ? 'gesuche' : kind === 'offer' ? 'angebote' : 'vermittlungen';
	return `/${scope.network.slug}/schreibtisch/${folder}/${id}`;
}

/** An introduction waits for the office that works on it; other offices read it and can do nothing about it. */
export const ours = (scope: Scope, column: string) => (scope.officeId ? sql`${sql.ref(column)} = ${scope.officeId}` : sql`true`);

/** How much of it there is, for the navigation. */
export async function countWaitingNeeds(scope: Scope): Promise<number> {
	const found = await sql<{ count: number }>`
		select count(*) as count from need n where n.network_id = ${scope.network.id} and (n.state = 'received' or (n.state in ('open', 'on_watch') and exists (
			select 1 from need_match m where m.network_id = n.network_id and m.need_id = n.id and m.seen_at is null and m.dismissed_at is null)))`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}

/** Introductions that wait for the office: answers that came, follow-ups that are due. */
export async function countWaitingIntroductions(scope: Scope): Promise<number> {
	const found = await sql<{ count: number }>`
		select count(*) as count from introduction where network_id = ${scope.network.id} and ${ours(scope, 'office_id')}
		   and (attention_since is not null or (follow_up_on <= ${dayOf(scope.now)}::date and stage in ('both_agreed', 'talking', 'visit')))`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}
