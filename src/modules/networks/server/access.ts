// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';

/** The office that its lead (Leitung) is about to change; refuses everybody else. */
export function officeOfLead(scope: Scope): string {
	const { actor, officeId } = scope;
	if (scope.surface !== 'desk' || !officeId || actor.kind !== 'person' || actor.role !== 'lead') throw new NotAllowed('networks.lead_office');
	return officeId;
}
