// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { emptyQuery } from '../../directory-query.ts';
import { nameKey } from '../../likeness/name-key.ts';
import type { OrganisationCard, OrganisationName } from '../../views.ts';
import { seen } from '../access.ts';
import { baseCondition } from './condition.ts';
import { CARD_COLUMNS, cardOf, type CardRow } from './cards.ts';

/** What a name in a list is made of. */
export type NameRow = { id: string; slug: string; name: string; kind: string; towns: string[]; districts: string[] };

/** Names while somebody types (finder): those that begin so first, then those that contain it. */
export async function suggestNames(scope: Scope, typed: string, limit = 8): Promise<OrganisationName[]> {
	const key = nameKey(typed.slice(0, 120));
	if (key.length < 2) return [];
	const found = await sql<NameRow>`
		select o.id, o.slug, o.name, o.kind, o.towns, o.districts from ${seen(scope, 'organisation')} o
		 where ${baseCondition(scope, emptyQuery(), 'all')} and (o.name_key like ${`%${key}%`} or ${mergedUnder(scope, key)})
		 order by (o.name_key like ${`${key}%`}) desc, length(o.name_key), o.name_key limit ${limit}`.execute(scope.db);
	return found.rows.map(nameOf);
}

/** At the desk a record is also found by the name of one that was merged into it. */
function mergedUnder(scope: Scope, key: string) {
	if (scope.surface !== 'desk') return sql`false`;
	return sql`exists (select 1 from organisation g where g.network_id = o.network_id and g.merged_into = o.id and g.name_key like ${`%${key}%`})`;
}

/** Names for ids that other records carry; what the viewer may not see is missing in the answer. */
export async function namesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, OrganisationName>> {
	const known = [...new Set(ids)].filter(isId);
	if (known.length === 0) return new Map();
	const found = await sql<NameRow>`
		select o.id, o.slug, o.name, o.kind, o.towns, o.districts from ${seen(scope, 'organisation')} o
		 where o.network_id = ${scope.network.id} and o.id = any (${known}::uuid[])`.execute(scope.db);
	return new Map(found.rows.map((row) => [row.id, nameOf(row)]));
}

/** An organisation by its id, or null where it is not there for this viewer. */
export async function findOrganisation(scope: Scope, id: string): Promise<OrganisationCard | null> {
	if (!isId(id)) return null;
	const found = await sql<CardRow>`select ${CARD_COLUMNS}, null::float8 as distance from ${seen(scope, 'organisation')} o
		where o.network_id = ${scope.network.id} and o.id = ${id}`.execute(scope.db);
	return found.rows[0] ? cardOf(found.rows[0], scope) : null;
}

/** A name with its place, as finders show it. */
export function nameOf(row: NameRow): OrganisationName {
	const place = [row.districts[0], row.towns[0]].filter((part, index, all) => part && all.indexOf(part) === index).join(', ');
	return { id: row.id, slug: row.slug, name: row.name, kind: row.kind as OrganisationName['kind'], place };
}
