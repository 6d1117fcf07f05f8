// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { removeBytes } from '#platform/files/store.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { PICTURE_NAME } from './actions/picture.ts';

/** Clears out the files of pictures that were replaced or taken down: what nobody shows any more is not kept. Harmless when it runs twice. */
export async function clearPictures(scope: Scope): Promise<void> {
	const gone = await sql<{ id: string }>`
		delete from stored_file f where f.network_id = ${scope.network.id} and f.name = ${PICTURE_NAME} and f.created_at < ${scope.now}::timestamptz - interval '1 hour'
		   and not exists (select 1 from organisation_picture p where p.network_id = f.network_id and p.file_id = f.id) returning f.id`.execute(scope.db);
	for (const { id } of gone.rows) await removeBytes(scope.network.id, id);
}
