// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { listOwnOrganisations } from '#modules/exchange/server/index.ts';

/** The organisations that this member speaks for, as choices of a form. */
export async function ownOrganisations(scope: Scope): Promise<{ value: string; label: string }[]> {
	return (await listOwnOrganisations(scope)).map(({ id, name }) => ({ value: id, label: name }));
}
