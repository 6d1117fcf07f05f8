// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { monthsBefore } from '../keeping.ts';
import { getKeepingSettings } from './keeping/settings.ts';

/** Something about the stock that waits for the office. */
export interface KeepingItem { kind: 'proposal' | 'claim' | 'answer' | 'archive' | 'pair'; id: string; title: string; since: Date | null; total: number }

/** Proposals, claims, answers to the yearly question, records for the archive and pairs that are probably one, as they wait for this office; so many of each. One statement beside the settings. */
export async function waitingInDirectory(scope: Scope, most: number): Promise<KeepingItem[]> {
	const { archiveAfterMonths } = await getKeepingSettings(scope);
	const [network, office] = [scope.network.id, scope.officeId];
	const found = await sql<Omit<KeepingItem, 'total'> & { total: string }>`
		(select 'proposal' as kind, p.id, coalesce(o.name, p.given ->> 'name', '–') as title, p.created_at as since, count(*) over () as total
		   from proposal p left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		  where p.network_id = ${network} and p.office_id = ${office} and p.state = 'waiting' order by p.created_at limit ${most})
		union all
		(select 'claim', c.id, o.name, c.confirmed_at, count(*) over () from claim c join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		  where c.network_id = ${network} and c.office_id = ${office} and c.state in ('checking', 'proven') order by c.confirmed_at limit ${most})
		union all
		(select 'answer', k.organisation_id, o.name, coalesce(k.answered_at, k.bounced_at), count(*) over ()
		   from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id
		  where k.network_id = ${network} and k.office_id = ${office} and k.seen_at is null and (k.answer in ('changed', 'removed', 'objected') or k.bounced_at is not null)
		  order by 4 limit ${most})
		union all
		(select 'archive', o.id, o.name, o.confirmed_at, count(*) over () from organisation o
		  where o.network_id = ${network} and o.office_id = ${office} and o.state = 'active' and coalesce(o.confirmed_at, o.created_at) <= ${monthsBefore(scope.now, archiveAfterMonths)}
		  order by o.confirmed_at nulls first limit ${most})
		union all
		(select 'pair', p.id, a.name || ' / ' || b.name, p.created_at, count(*) over () from duplicate_pair p
		   join organisation a on a.network_id = p.network_id and a.id = p.a_id and a.state <> 'merged' join organisation b on b.network_id = p.network_id and b.id = p.b_id and b.state <> 'merged'
		  where p.network_id = ${network} and p.outcome = 'same' and not exists (select 1 from duplicate_verdict v where v.network_id = p.network_id
		        and least(v.a_id, v.b_id) = least(p.a_id, p.b_id) and greatest(v.a_id, v.b_id) = greatest(p.a_id, p.b_id))
		  order by p.score desc, p.id limit ${most})`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, total: Number(row.total) }));
}

/** How many proposals and open claims there are, for the navigation. */
export async function countProposals(scope: Scope): Promise<number> {
	const found = await sql<{ count: string }>`select (select count(*) from proposal where network_id = ${scope.network.id} and office_id = ${scope.officeId} and state = 'waiting')
		+ (select count(*) from claim where network_id = ${scope.network.id} and office_id = ${scope.officeId} and state = 'checking') as count`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}
