// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { AGING_FROM_MONTHS } from '#modules/organisations/age.ts';
import type { Scope } from '#platform/scope/scope.ts';

/** Something that loses its worth while nobody looks at it. */
export interface AgeingItem {
	kind: 'unconfirmed_need' | 'unconfirmed_offer' | 'organisation' | 'offer';
	id: string;
	slug: string | null;
	title: string;
	/** When it came or was last confirmed; null where nobody ever did. */
	since: Date | null;
	/** How many of the same group there are. */
	total: number;
}

/**
 * What ages at this office's desk: contact addresses that nobody confirmed yet, and organisations and offers of the
 * office that nobody has confirmed for a year; oldest first, so many of each group. One statement.
 */
export async function listAgeing(scope: Scope, most: number): Promise<AgeingItem[]> {
	const [network, office] = [scope.network.id, scope.officeId];
	const before = sql`${scope.now}::timestamptz - make_interval(months => ${AGING_FROM_MONTHS}::int)`;
	const found = await sql<Omit<AgeingItem, 'total'> & { total: string }>`
		(select kind, id, slug, title, since, total from (
		 select case when c.need_id is null then 'unconfirmed_offer' else 'unconfirmed_need' end as kind, coalesce(n.id, f.id) as id, null as slug,
		        coalesce(n.title, f.title) as title, c.created_at as since, count(*) over (partition by c.need_id is null) as total,
		        row_number() over (partition by c.need_id is null order by c.created_at, c.id) as place
		   from exchange_contact c
		   left join need n on n.network_id = c.network_id and n.id = c.need_id
		   left join offer f on f.network_id = c.network_id and f.id = c.offer_id
		  where c.network_id = ${network} and c.email is not null and c.confirmed_at is null
		    and (n.state in ('received', 'open', 'on_watch') or f.state in ('received', 'open'))) unconfirmed
		  where place <= ${most} order by kind, place)
		union all
		(select kind, id, slug, title, since, count(*) over () from (
		   select 'organisation' as kind, id, slug, name as title, confirmed_at as since from organisation
		    where network_id = ${network} and state = 'active' and office_id = ${office} and (confirmed_at is null or confirmed_at <= ${before})
		   union all
		   select 'offer', id, slug, title, confirmed_at from offer
		    where network_id = ${network} and state = 'open' and office_id = ${office} and confirmed_at <= ${before}) old
		  order by since nulls first, title, id limit ${most})`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, total: Number(row.total) }));
}
