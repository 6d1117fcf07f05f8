// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { emptyQuery } from '../../directory-query.ts';
import { nameKey } from '../../likeness/name-key.ts';
import type { OrganisationName } from '../../views.ts';
import { seen } from '../access.ts';
import { baseCondition } from './condition.ts';
import { nameOf, type NameRow } from './names.ts';

/** How alike a part of a name must be to what was typed (trigram word similarity, 0..1): two letters wrong in ten. */
const ALIKE = 0.5;
const MOST = 4;

/** Names that look like what was typed ("Bekerei Köhlr" → "Bäckerei Köhler"), the most alike first; not those already shown. */
export async function similarNames(scope: Scope, typed: string, shown: readonly string[]): Promise<OrganisationName[]> {
	const key = nameKey(typed.slice(0, 120));
	if (key.length < 4) return [];
	// the operator may use the trigram index; the limit it compares with is set for this transaction only
	await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true)`.execute(scope.db);
	const found = await sql<NameRow>`
		select o.id, o.slug, o.name, o.kind, o.towns, o.districts from ${seen(scope, 'organisation')} o
		 where ${baseCondition(scope, emptyQuery(), 'all')} and ${key} <% o.name_key and not o.id = any (${shown}::uuid[])
		 order by word_similarity(${key}, o.name_key) desc, length(o.name_key), o.name_key limit ${MOST}`.execute(scope.db);
	return found.rows.map(nameOf);
}
