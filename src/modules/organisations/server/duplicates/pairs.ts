// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import type { LikenessReason } from '../../likeness/likeness.ts';

/** Filters of the list: what the comparison says, or pairs that somebody called different. */
export const PAIR_FILTERS = ['same', 'maybe', 'second_site', 'different'] as const;
export type PairFilter = (typeof PAIR_FILTERS)[number];

/** One side of a pair in a list. */
export interface PairFace { id: string; name: string; place: string; state: string; audience: string }

/** Two records that look alike, with what speaks for and against it. */
export interface DuplicatePair { id: string; outcome: 'same' | 'second_site' | 'maybe'; score: number; reasons: LikenessReason[]; a: PairFace; b: PairFace; decidedAt: Date | null }

const SIZE = 20;

const face = (alias: string) => sql.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'state', ${alias}.state, 'audience', ${alias}.audience,
	'place', coalesce((select concat_ws(', ', nullif(concat_ws(' ', nullif(s.street, ''), nullif(s.house_number, '')), ''), nullif(concat_ws(' ', nullif(s.postcode, ''), nullif(s.city, '')), ''))
	  from site s where s.network_id = ${alias}.network_id and s.organisation_id = ${alias}.id order by s.is_main desc, s.created_at limit 1), ''))`);

const FROM = sql`duplicate_pair p
	join organisation a on a.network_id = p.network_id and a.id = p.a_id and a.state <> 'merged'
	join organisation b on b.network_id = p.network_id and b.id = p.b_id and b.state <> 'merged'
	left join duplicate_verdict v on v.network_id = p.network_id and least(v.a_id, v.b_id) = least(p.a_id, p.b_id) and greatest(v.a_id, v.b_id) = greatest(p.a_id, p.b_id)`;

/** The pairs that this office may decide about, the likeliest first. Row-level security leaves out what has an end that it does not see. */
export async function listPairs(scope: Scope, filter: PairFilter, page: number): Promise<Page<DuplicatePair>> {
	const counts = await countPairs(scope);
	const total = counts[filter];
	const at = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / SIZE)));
	const found = await sql<DuplicatePair>`
		select p.id, p.outcome, p.score, p.reasons, v.decided_at as "decidedAt", ${face('a')} as a, ${face('b')} as b from ${FROM}
		 where p.network_id = ${scope.network.id} and ${filter === 'different' ? sql`v.id is not null` : sql`v.id is null and p.outcome = ${filter}`}
		 order by p.score desc, a.name, p.id limit ${SIZE} offset ${(at - 1) * SIZE}`.execute(scope.db);
	return pageOf(found.rows, total, at, SIZE, 1_000_000);
}

/** How many pairs there are under each filter. */
export async function countPairs(scope: Scope): Promise<Record<PairFilter, number>> {
	const found = await sql<{ filter: PairFilter; count: string }>`
		select case when v.id is not null then 'different' else p.outcome end as filter, count(*) as count from ${FROM}
		 where p.network_id = ${scope.network.id} group by 1`.execute(scope.db);
	const counts = { same: 0, maybe: 0, second_site: 0, different: 0 };
	for (const { filter, count } of found.rows) counts[filter] = Number(count);
	return counts;
}

/** Pairs that are open and more than a guess, for the start page of the desk. */
export async function countOpenPairs(scope: Scope): Promise<number> {
	const { same, maybe } = await countPairs(scope);
	return same + maybe;
}

/** One pair; 404 where one of its ends is behind a wall. */
export async function getPair(scope: Scope, id: string): Promise<DuplicatePair> {
	const found = isId(id)
		? await sql<DuplicatePair>`select p.id, p.outcome, p.score, p.reasons, v.decided_at as "decidedAt", ${face('a')} as a, ${face('b')} as b from ${FROM}
			where p.network_id = ${scope.network.id} and p.id = ${id}`.execute(scope.db)
		: { rows: [] };
	const pair = found.rows[0];
	if (!pair) throw new NotFound('duplicate_pair');
	return pair;
}

/** The next open pair after one that was decided, so that a person can go on; null at the end. */
export async function nextPair(scope: Scope, after: Pick<DuplicatePair, 'outcome' | 'id'>): Promise<string | null> {
	const found = await sql<{ id: string }>`select p.id from ${FROM}
		where p.network_id = ${scope.network.id} and v.id is null and p.outcome = ${after.outcome} and p.id <> ${after.id}
		order by p.score desc, a.name, p.id limit 1`.execute(scope.db);
	return found.rows[0]?.id ?? null;
}
