// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { readBytes } from '#platform/files/store.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { PictureView } from '../../views.ts';
import { isStranger } from '../access.ts';

/** What the page of an organisation says about its picture; null where there is none for this viewer. */
export async function findPicture(scope: Scope, organisationId: string): Promise<PictureView | null> {
	const row = await rowOf(scope, organisationId);
	if (!row) return null;
	return { id: row.file_id!, altDe: row.alt_de!, altEn: row.alt_en!, alt: (scope.locale === 'en' && row.alt_en) || row.alt_de!, credit: row.credit!, width: row.width!, height: row.height! };
}

/** The bytes of the picture; 404 where there is none for this viewer. */
export async function readPicture(scope: Scope, organisationId: string): Promise<Uint8Array<ArrayBuffer>> {
	const row = await rowOf(scope, organisationId);
	if (!row) throw new NotFound('picture');
	return readBytes(scope.network.id, row.file_id!);
}

/** The id behind a public address; null where there is nothing public. */
export async function findPublicId(scope: Scope, slug: string): Promise<string | null> {
	const row = await scope.db.selectFrom('pub.organisation').select('id').where('network_id', '=', scope.network.id).where('slug', '=', slug).executeTakeFirst();
	return row?.id ?? null;
}

function rowOf(scope: Scope, organisationId: string) {
	if (!isId(organisationId)) return undefined;
	const columns = ['file_id', 'alt_de', 'alt_en', 'credit', 'width', 'height'] as const;
	return isStranger(scope)
		? scope.db.selectFrom('pub.organisation_picture').select(columns).where('network_id', '=', scope.network.id).where('organisation_id', '=', organisationId).executeTakeFirst()
		: scope.db.selectFrom('organisation_picture').select(columns).where('network_id', '=', scope.network.id).where('organisation_id', '=', organisationId).executeTakeFirst();
}
