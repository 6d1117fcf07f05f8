// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/** Whether a public entry of this address lies in the archive, and which office keeps it (null: none). Nothing else of it may be said. */
export async function archivedBy(scope: Scope, slug: string): Promise<{ officeId: string | null } | null> {
	const found = await sql<{ officeId: string | null }>`select office_id as "officeId" from pub.organisation_archived
		where network_id = ${scope.network.id} and slug = ${slug}`.execute(scope.db);
	return found.rows[0] ?? null;
}
