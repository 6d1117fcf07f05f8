// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/**
 * Removes records that an import made and nobody touched since, with their sites, branches and residencies; answers the
 * ids that are gone. A record that something refers to (a need, a role, a relation) stays.
 */
export async function removeRecords(scope: Scope, ids: readonly string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	if (await attempt(scope, ids)) return [...ids];
	const removed: string[] = [];
	for (const id of ids) if (await attempt(scope, [id])) removed.push(id);
	return removed;
}

async function attempt(scope: Scope, ids: readonly string[]): Promise<boolean> {
	await sql`savepoint removal`.execute(scope.db);
	try {
		await remove(scope, ids);
		await sql`release savepoint removal`.execute(scope.db);
		return true;
	} catch (error) {
		// 23503: a foreign key holds the record.
		if ((error as { code?: string }).code !== '23503') throw error;
		await sql`rollback to savepoint removal`.execute(scope.db);
		return false;
	}
}

async function remove(scope: Scope, ids: readonly string[]): Promise<void> {
	const network = scope.network.id;
	// What the hunt for duplicates found about them is derived; the next one finds what is left.
	await sql`delete from duplicate_pair where network_id = ${network} and (a_id = any (${ids}::uuid[]) or b_id = any (${ids}::uuid[]))`.execute(scope.db);
	await sql`delete from residency where network_id = ${network} and site_id in (
		select id from site where network_id = ${network} and organisation_id = any (${ids}::uuid[]))`.execute(scope.db);
	await sql`delete from organisation_wz where network_id = ${network} and organisation_id = any (${ids}::uuid[])`.execute(scope.db);
	await sql`delete from site where network_id = ${network} and organisation_id = any (${ids}::uuid[])`.execute(scope.db);
	await sql`delete from organisation where network_id = ${network} and id = any (${ids}::uuid[])`.execute(scope.db);
}
