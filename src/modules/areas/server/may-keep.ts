// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';

/** Refuses (403) everybody but the staff of an office and the program itself. */
export function mayKeep(scope: Scope): void {
	const staff = scope.surface === 'desk' && scope.actor.kind === 'person' && ['lead', 'adviser', 'editor'].includes(scope.actor.role);
	if (!staff && scope.actor.kind !== 'system') throw new NotAllowed('areas.keep');
}
