// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';

/** The organisation that the address names, or the first of the person's own; 404 for every other one. */
export function chosen(scope: Scope, url: URL): string {
	const wanted = url.searchParams.get('organisation') ?? scope.organisationIds[0];
	if (!wanted || !scope.organisationIds.includes(wanted)) throw new NotFound('organisation');
	return wanted;
}
