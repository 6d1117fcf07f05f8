// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { removeBytes } from '#platform/files/store.ts';
import type { Scope } from '#platform/scope/scope.ts';

/** How long a list, its rows and the way back are kept; after it the records have become the office's own (docs/privacy). */
export const IMPORT_DAYS = 180;

/**
 * Throws away the file and the rows of imports that nobody touched for half a year: the counts stay, taking back is over.
 * Imports that run are left alone. Harmless when it runs twice, also when it died between row and file.
 */
export async function clearImports(scope: Scope): Promise<void> {
	const network = scope.network.id;
	const cleared = await sql<{ id: string; file_id: string }>`
		update import_run set cleared_at = ${scope.now} where network_id = ${network} and cleared_at is null
		   and state not in ('planning', 'running', 'undoing') and changed_at < ${scope.now}::timestamptz - make_interval(days => ${IMPORT_DAYS}::int)
		returning id, file_id`.execute(scope.db);
	for (const { id, file_id } of cleared.rows) {
		await sql`delete from import_row where network_id = ${network} and run_id = ${id}`.execute(scope.db);
		await removeBytes(network, file_id);
	}
}
