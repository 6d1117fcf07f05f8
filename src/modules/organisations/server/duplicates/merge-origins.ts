// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { FieldOrigin } from '../../field-origin.ts';
import { partOrigins } from '../../parting-origins.ts';
import { listOrigins } from '../origins/list-origins.ts';
import { replaceOrigins } from '../origins/write-origins.ts';

/** Where the fields of both came from, and a mark of the kept record's lists, as they were before a merge. */
export interface MergedOrigins { kept: FieldOrigin[]; gone: FieldOrigin[]; marks: Record<string, string> }

/** What undoing has to know about origins, taken before anything moves. */
export async function originsBeforeMerge(scope: Scope, keptId: string, goneId: string): Promise<MergedOrigins> {
	return { kept: await listOrigins(scope, keptId), gone: await listOrigins(scope, goneId), marks: await marksOf(scope, keptId) };
}

/**
 * Gives both records their origins back after their values went home; a value that was changed since keeps what hides it. A merge
 * from before origins were noted leaves them as the database returned them.
 */
export async function originsAfterParting(scope: Scope, ids: { keptId: string; goneId: string }, noted: Partial<MergedOrigins>, now: FieldOrigin[], taken: { givenBack: string[]; changed: string[] }): Promise<void> {
	if (!noted.kept || !noted.gone) return;
	const marks = await marksOf(scope, ids.keptId);
	const changed = Object.keys(marks).filter((field) => marks[field] !== noted.marks?.[field]);
	const { kept, gone } = partOrigins({ kept: noted.kept, gone: noted.gone, now }, taken.givenBack, [...taken.changed, ...changed]);
	await replaceOrigins(scope, ids.keptId, kept);
	await replaceOrigins(scope, ids.goneId, gone);
}

/** A mark of each list that a merge makes longer; one that differs afterwards was changed in between. */
async function marksOf(scope: Scope, id: string): Promise<Record<string, string>> {
	const found = await sql<{ marks: Record<string, string> }>`
		select jsonb_build_object('tags', md5(o.tags::text), 'fields', md5(o.fields::text),
		         'branches', md5(coalesce((select string_agg(concat_ws(' ', w.scheme, w.code), ',' order by w.scheme, w.code) from organisation_wz w
		           where w.network_id = o.network_id and w.organisation_id = o.id), '')),
		         'address', md5(coalesce((select string_agg(concat_ws('|', s.id, s.label, s.street, s.house_number, s.postcode, s.city, s.lat, s.lon), ',' order by s.id) from site s
		           where s.network_id = o.network_id and s.organisation_id = o.id), '')),
		         'opening_hours', md5(coalesce((select string_agg(concat_ws('|', s.id, s.opening_hours), ',' order by s.id) from site s
		           where s.network_id = o.network_id and s.organisation_id = o.id), ''))) as marks
		  from organisation o where o.network_id = ${scope.network.id} and o.id = ${id}`.execute(scope.db);
	return found.rows[0]?.marks ?? {};
}
