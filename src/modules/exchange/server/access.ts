// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, NotFound } from '#shared/refusal.ts';
import { isId } from '#shared/ids.ts';

/** What one may do with needs, offers and introductions. */
export type Deed = 'bring' | 'keep_own' | 'work' | 'introduce' | 'answer' | 'watch' | 'answer_for_all_offices';

/** Who may: strangers bring, members keep their own, an office's staff works, its lead and advisers introduce, a link answers. */
const SURFACES: Record<Deed, readonly Scope['surface'][]> = {
	bring: ['intake', 'member', 'desk', 'worker', 'operator'],
	keep_own: ['member', 'link', 'desk', 'worker', 'operator'],
	work: ['desk', 'worker', 'operator'],
	introduce: ['desk', 'worker', 'operator'],
	answer: ['link', 'member', 'desk', 'worker', 'operator'],
	watch: ['worker', 'operator', 'desk'],
	// No desk sees everything about a person: other offices' own records, and what is not confirmed yet, are behind walls.
	answer_for_all_offices: ['worker']
};

/** Bringing two together means handling names and consents: an editor (Redaktion) of the office does not. */
const INTRODUCERS: readonly string[] = ['lead', 'adviser'];

/** May I? The surface and, for introductions, the role decide the deed; which rows, the policies of the database. */
export function may(scope: Scope, deed: Deed): void {
	if (!SURFACES[deed].includes(scope.surface)) throw new NotAllowed(deed);
	if (deed === 'introduce' && scope.surface === 'desk' && !isIntroducer(scope)) throw new NotAllowed(deed);
}

const isIntroducer = ({ actor }: Scope) => actor.kind === 'person' && INTRODUCERS.includes(actor.role);

/**
 * Whether this scope works on introductions of that office: its own lead and advisers do; staff of another office of the
 * network reads them (design.md §2). The program itself works for every office.
 */
export function worksFor(scope: Scope, officeId: string): boolean {
	return scope.surface !== 'desk' || (scope.officeId === officeId && isIntroducer(scope));
}

/** An id from outside: anything that is none is answered like an unknown one. */
export function idOf(id: string, what: string): string {
	if (!isId(id)) throw new NotFound(what);
	return id;
}
