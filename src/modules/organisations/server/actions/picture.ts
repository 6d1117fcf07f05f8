// SPDX-License-Identifier: EUPL-1.2
import { registerFile, type KeptBytes } from '#platform/files/store.ts';
import type { RemadePicture } from '#platform/files/remake-picture.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation } from './load.ts';

/** The name of every file of a picture, by which the ones that hang nowhere are found. */
export const PICTURE_NAME = 'bild.webp';

/** What is said about a picture: who cannot see it hears `alt`; `credit` names who made it. */
export interface PictureWords { altDe: string; altEn: string; credit: string }

/** Shows a picture with an organisation, in place of the one before. Whoever hangs it says that those on it agree. */
export async function hangPicture(scope: Scope, organisationId: string, picture: { kept: KeptBytes; made: RemadePicture }, words: PictureWords): Promise<void> {
	may(scope, 'keep_own', organisationId);
	const row = await holdOrganisation(scope, organisationId);
	const { kept, made } = picture;
	// Never public as a file: it is served through the record, and goes out of sight with it.
	await registerFile(scope, kept, { name: PICTURE_NAME, mediaType: made.mediaType, audience: 'network' });
	const values = { file_id: kept.id, alt_de: words.altDe, alt_en: words.altEn, credit: words.credit, width: made.width, height: made.height };
	await scope.db.insertInto('organisation_picture').values({ network_id: scope.network.id, organisation_id: row.id, ...values })
		.onConflict((conflict) => conflict.columns(['network_id', 'organisation_id']).doUpdateSet(values)).execute();
	await journal(scope, {
		deed: 'organisations.hang_picture', record: { kind: 'organisation', id: row.id }, organisationId: row.id, officeId: row.office_id, audience: audienceOf(row),
		after: { alt: words.altDe, credit: words.credit, agreed: true }
	});
}

/** Takes the picture of an organisation down; 404 where there is none. */
export async function removePicture(scope: Scope, organisationId: string): Promise<void> {
	may(scope, 'keep_own', organisationId);
	const row = await holdOrganisation(scope, organisationId);
	const gone = await scope.db.deleteFrom('organisation_picture').where('network_id', '=', scope.network.id).where('organisation_id', '=', row.id).returning('alt_de').executeTakeFirst();
	if (!gone) throw new NotFound('picture');
	await journal(scope, {
		deed: 'organisations.remove_picture', record: { kind: 'organisation', id: row.id }, organisationId: row.id, officeId: row.office_id, audience: audienceOf(row), before: { alt: gone.alt_de }
	});
}
