// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { isStranger } from '../access.ts';

/** Address of the record that goes on for a merged one, by the address that the merged one had; null for any other. Strangers are led only from public to public. */
export async function findKeptBySlug(scope: Scope, slug: string): Promise<string | null> {
	const found = isStranger(scope)
		? await sql<{ slug: string }>`select kept_slug as slug from pub.merged_organisation where network_id = ${scope.network.id} and slug = ${slug}`.execute(scope.db)
		: { rows: [] };
	return found.rows[0]?.slug ?? null;
}

/** The record that goes on for a merged one, for the desk; null for any other, and for what is behind a wall. */
export async function findKeptId(scope: Scope, id: string): Promise<string | null> {
	if (!isId(id)) return null;
	const row = await scope.db.selectFrom('organisation').select('merged_into').where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
	return row?.merged_into ?? null;
}
