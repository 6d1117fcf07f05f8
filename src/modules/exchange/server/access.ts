// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, NotFound } from '#shared/refusal.ts';
import { isId } from '#shared/ids.ts';

/** What one may do with needs, offers and introductions. */
export type Deed = 'bring' | 'keep_own' | 'work' | 'answer' | 'watch' | 'answer_for_all_offices';

/** Who may: strangers bring, members keep their own, every member of an office's staff works, a link answers. */
const SURFACES: Record<Deed, readonly Scope['surface'][]> = {
	bring: ['intake', 'member', 'desk', 'worker', 'operator'],
	keep_own: ['member', 'link', 'desk', 'worker', 'operator'],
	work: ['desk', 'worker', 'operator'],
	answer: ['link', 'member', 'desk', 'worker', 'operator'],
	watch: ['worker', 'operator', 'desk'],
	// No desk sees everything about a person: other offices' own records, and what is not confirmed yet, are behind walls.
	answer_for_all_offices: ['worker']
};

/** May I? The surface decides the deed; which rows, the policies of the database. */
export function may(scope: Scope, deed: Deed): void {
	if (!SURFACES[deed].includes(scope.surface)) throw new NotAllowed(deed);
}

/** An id from outside: anything that is none is answered like an unknown one. */
export function idOf(id: string, what: string): string {
	if (!isId(id)) throw new NotFound(what);
	return id;
}
