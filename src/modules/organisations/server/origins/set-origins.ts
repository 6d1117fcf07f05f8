// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { originRefusal, type FieldOrigin } from '../../field-origin.ts';
import type { Audience } from '../../kinds.ts';
import { readPartialDate } from '../../partial-date.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation } from '../actions/load.ts';
import { listOrigins } from './list-origins.ts';
import { replaceOrigins } from './write-origins.ts';

/**
 * Says of each field where it comes from (Herkunft der Angaben); what is left out has no origin any more. What may not be published
 * disappears from all public pages in the same moment, by the database.
 */
export async function setOrigins(scope: Scope, organisationId: string, origins: readonly FieldOrigin[]): Promise<boolean> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, organisationId);
	const refusal = originRefusal(origins, row.audience as Audience);
	if (refusal) throw new Refused(refusal);
	const before = await listOrigins(scope, organisationId);
	const after = origins.map((origin) => ({ ...origin, sourceDate: origin.sourceDate ? readPartialDate(origin.sourceDate)!.day : null }));
	const plain = (list: readonly FieldOrigin[]) => Object.fromEntries(list.map(({ field, ...origin }) => [field, origin]));
	if (JSON.stringify(plain(before)) === JSON.stringify(plain(after))) return false;
	await replaceOrigins(scope, organisationId, after);
	await journal(scope, {
		deed: 'organisations.set_origins', record: { kind: 'organisation', id: organisationId }, organisationId, audience: audienceOf(row),
		before: { origins: plain(before) }, after: { origins: plain(after) }
	});
	return true;
}
