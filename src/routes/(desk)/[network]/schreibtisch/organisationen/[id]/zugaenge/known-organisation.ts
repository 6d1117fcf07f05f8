// SPDX-License-Identifier: EUPL-1.2
import { findOrganisation } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';

/** The organisation that this page is about; one that the office cannot see is not there (404), whatever is asked for it. */
export async function knownOrganisation(scope: Scope, id: string): Promise<{ id: string; name: string }> {
	const found = await findOrganisation(scope, id);
	if (!found) throw new NotFound('organisation');
	return { id: found.id, name: found.name };
}
