// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import type { RecordName } from '../../finder.ts';

/**
 * The names of records that a journal, a list of facts or a job refers to by id, whatever kind they are. One statement;
 * what this scope may not see, or what is gone, is missing in the answer.
 */
export async function nameRecords(scope: Scope, ids: readonly string[]): Promise<Map<string, RecordName>> {
	const known = [...new Set(ids)].filter(isId);
	if (known.length === 0) return new Map();
	const here = sql`network_id = ${scope.network.id} and id = any (${known}::uuid[])`;
	const found = await sql<{ id: string; name: string; slug: string | null }>`
		select id, name, slug from organisation where ${here}
		union all select id, title, slug from need where ${here}
		union all select id, title, slug from offer where ${here}
		union all select id, name, slug from area where ${here}
		union all select id, name, null from person where ${here}
		union all select a.id, p.name, null from account a join person p on p.network_id = a.network_id and p.id = a.person_id
		   where a.network_id = ${scope.network.id} and a.id = any (${known}::uuid[])
		union all select i.id, n.title, null from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		   where i.network_id = ${scope.network.id} and i.id = any (${known}::uuid[])`.execute(scope.db);
	return new Map(found.rows.map(({ id, name, slug }) => [id, { name, slug }]));
}
