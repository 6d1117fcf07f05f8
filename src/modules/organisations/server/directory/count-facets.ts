// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { FACET_KEYS, NON_PROFIT, type DirectoryQuery, type Facet } from '../../directory-query.ts';
import type { FacetCounts } from '../../views.ts';
import { seen } from '../access.ts';
import { baseCondition, COLUMN, facetCondition, type Strictness } from './condition.ts';

interface CountRow { facet: Facet; value: string; label: string | null; count: string }

/** The most values a facet shows; chosen ones come first. */
const MOST_SHOWN = 40;

/**
 * How many hits each value of each facet would leave. A facet is counted under the choices of all others but not its
 * own, so that a second value can be added. One statement.
 */
export async function countFacets(scope: Scope, query: DirectoryQuery, strictness: Strictness): Promise<FacetCounts> {
	const flags = FACET_KEYS.map((facet) => sql`(${facetCondition(scope, facet, query.chosen[facet])}) as ${sql.ref(`ok_${facet}`)}`);
	const counts = FACET_KEYS.map((facet) => countOf(scope, facet));
	const found = await sql<CountRow>`
		with base as materialized (
			select o.kind, o.non_profit, o.fields, o.sections, o.towns, o.districts, o.tags, o.areas, ${sql.join(flags)}
			  from ${seen(scope, 'organisation')} o where ${baseCondition(scope, query, strictness)}
		) ${sql.join(counts, sql` union all `)}`.execute(scope.db);
	return Object.fromEntries(FACET_KEYS.map((facet) => [facet, shown(found.rows.filter((row) => row.facet === facet), query.chosen[facet])])) as FacetCounts;
}

function countOf(scope: Scope, facet: Facet): RawBuilder<unknown> {
	const others = FACET_KEYS.filter((other) => other !== facet).map((other) => sql.ref(`ok_${other}`));
	const label = scope.locale === 'en' ? sql`coalesce(nullif(t.label_en, ''), t.label_de)` : sql`t.label_de`;
	const where = sql`where ${sql.join(others, sql` and `)}`;
	const named = sql.lit(facet);
	if (facet === 'kind') return sql`select ${named} as facet, o.kind as value, null as label, count(*) as count from base o ${where} group by o.kind`;
	if (facet === 'purpose') return sql`select ${named}, ${sql.lit(NON_PROFIT)}, null, count(*) from base o ${where} and o.non_profit having count(*) > 0`;
	if (facet === 'field') {
		return sql`select ${named}, v.value, max(${label}), count(*) from base o cross join unnest(o.fields) v (value)
			left join pub.taxonomy_term t on t.network_id = ${scope.network.id} and t.key = v.value ${where} group by v.value`;
	}
	if (facet === 'section') {
		const title = scope.locale === 'en' ? sql`coalesce(z.title_en, z.short_title, z.title)` : sql`coalesce(z.short_title, z.title)`;
		return sql`select ${named}, v.value, max(${title}), count(*) from base o cross join unnest(o.sections) v (value)
			left join ref.wz z on z.scheme = split_part(v.value, ':', 1) and z.code = split_part(v.value, ':', 2) ${where} group by v.value`;
	}
	if (facet === 'area') {
		return sql`select ${named}, a.slug, max(a.name), count(*) from base o cross join unnest(o.areas) v (value)
			join ${seen(scope, 'area')} a on a.network_id = ${scope.network.id} and a.id = v.value ${where} group by a.slug`;
	}
	return sql`select ${named}, v.value, null, count(*) from base o cross join unnest(${COLUMN[facet]}) v (value) ${where} group by v.value`;
}

function shown(rows: readonly CountRow[], chosen: readonly string[]) {
	const counts = rows.map((row) => ({
		value: row.value, label: row.label ?? row.value, count: Number(row.count), chosen: chosen.includes(row.value)
	}));
	const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
	const all = [...counts, ...missing.map((value) => ({ value, label: value, count: 0, chosen: true }))];
	return all.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || a.label.localeCompare(b.label, 'de')).slice(0, MOST_SHOWN);
}
