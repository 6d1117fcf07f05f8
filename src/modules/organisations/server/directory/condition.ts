// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { boundsAround, type Bounds } from '#shared/geo.ts';
import { AGING_FROM_MONTHS, OLD_FROM_MONTHS } from '../../age.ts';
import type { DirectoryQuery, Facet } from '../../directory-query.ts';
import { nameKey } from '../../likeness/name-key.ts';
import { isStranger, seen } from '../access.ts';
import { wordQueryOf } from '../search-words.ts';

type Condition = RawBuilder<unknown>;

/** How strictly words are taken: an answer to every word, or to any. */
export type Strictness = 'all' | 'some';

const none = sql`true`;

/** Which records (alias `o`) a question is about, facets left aside: words, place, age, state. */
export function baseCondition(scope: Scope, query: DirectoryQuery, strictness: Strictness): Condition {
	return sql`o.network_id = ${scope.network.id} and ${stateCondition(scope, query)} and ${ageCondition(scope, query)}
		and ${wordCondition(scope, query, strictness)} and ${nearCondition(query)}`;
}

function stateCondition(scope: Scope, query: DirectoryQuery): Condition {
	if (isStranger(scope)) return none;
	const states = scope.surface === 'member' ? ['active'] : query.states;
	const audiences = query.audiences.length > 0 ? sql`o.audience::text = any (${query.audiences})` : none;
	return sql`o.state = any (${states}) and ${audiences}`;
}

function ageCondition(scope: Scope, { age }: DirectoryQuery): Condition {
	if (!age) return none;
	const [aging, old] = [monthsBefore(scope.now, AGING_FROM_MONTHS), monthsBefore(scope.now, OLD_FROM_MONTHS)];
	if (age === 'fresh') return sql`o.confirmed_at > ${aging}`;
	if (age === 'aged') return sql`(o.confirmed_at is null or o.confirmed_at <= ${aging})`;
	if (age === 'aging') return sql`o.confirmed_at <= ${aging} and o.confirmed_at > ${old}`;
	return sql`(o.confirmed_at is null or o.confirmed_at <= ${old})`;
}

function monthsBefore(at: Date, months: number): Date {
	const day = new Date(at);
	day.setMonth(day.getMonth() - months);
	return day;
}

/** Words find by full text (through the function that may use its index) or as a part of the name. */
function wordCondition(scope: Scope, { text }: DirectoryQuery, strictness: Strictness): Condition {
	if (!text) return none;
	const words = wordQueryOf(text);
	const key = nameKey(text);
	const inName = key.length >= 2 ? sql`o.name_key like ${`%${key}%`}` : sql`false`;
	if (!words) return inName;
	return sql`(o.id in (select nw.organisations_with(${scope.network.id}::uuid, ${words[strictness]}::tsquery)) or ${inName})`;
}

function nearCondition({ near }: DirectoryQuery): Condition {
	return near ? sql`${boundsCondition(boundsAround(near, near.km))} and ${kilometres(near)} <= ${near.km}` : none;
}

/** Inside a rectangle of the map. */
export function boundsCondition({ south, west, north, east }: Bounds): Condition {
	return sql`o.lat between ${south} and ${north} and o.lon between ${west} and ${east}`;
}

/** Kilometres from a point to the record's point (great circle). */
export function kilometres({ lat, lon }: { lat: number; lon: number }): RawBuilder<number> {
	return sql<number>`12742.0176 * asin(sqrt(least(1, power(sin(radians(o.lat - ${lat}) / 2), 2)
		+ cos(radians(${lat})) * cos(radians(o.lat)) * power(sin(radians(o.lon - ${lon}) / 2), 2))))`;
}

/** How well a record answers the words: in the name most, a synonym less; 0 without words. */
export function rank({ text }: DirectoryQuery): RawBuilder<number> {
	const words = text ? wordQueryOf(text) : null;
	const key = nameKey(text);
	const named = key ? sql`(case when o.name_key = ${key} then 2 when o.name_key like ${`${key}%`} then 1 when o.name_key like ${`%${key}%`} then 0.6 else 0 end)` : sql`0`;
	if (!words) return sql<number>`${named}::float8`;
	return sql<number>`(${named} + ts_rank('{0.15, 0.2, 0.5, 1}', o.lexemes, ${words.exact}::tsquery)
		+ 0.4 * ts_rank('{0.15, 0.2, 0.5, 1}', o.lexemes, ${words.some}::tsquery))::float8`;
}

/** Whether a record has one of the chosen values of a facet. */
export function facetCondition(scope: Scope, facet: Facet, values: readonly string[]): Condition {
	if (values.length === 0) return none;
	if (facet === 'kind') return sql`o.kind = any (${values})`;
	if (facet === 'purpose') return sql`o.non_profit`;
	if (facet === 'area') {
		return sql`o.areas && array(select a.id from ${seen(scope, 'area')} a where a.network_id = ${scope.network.id} and a.slug = any (${values}))`;
	}
	return sql`${COLUMN[facet]} && ${values}::text[]`;
}

/** The array that holds a facet's values in a record. */
export const COLUMN = {
	field: sql.ref('o.fields'),
	section: sql.ref('o.sections'),
	town: sql.ref('o.towns'),
	district: sql.ref('o.districts'),
	tag: sql.ref('o.tags')
} as const;
