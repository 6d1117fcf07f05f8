// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotAllowed, NotFound } from '#shared/refusal.ts';

/** What somebody may do with people and their roles. */
export type Deed = 'lead_office' | 'invite_members' | 'invite_guests';

const ALLOWED: Record<Deed, readonly string[]> = {
	lead_office: ['lead'],
	invite_members: ['lead', 'adviser'],
	invite_guests: ['lead', 'adviser']
};

/** Refuses unless this scope acts for an office with the right role; the operator may found one, the program invites who proved to speak for an organisation. */
export function may(scope: Scope, deed: Deed): void {
	if (!mayDo(scope, deed)) throw new NotAllowed(`people.${deed}`);
}

/** The office in whose name the scope acts; only after `may`. */
export function ownOffice(scope: Scope): string {
	if (!scope.officeId) throw new NotAllowed('people.without_office');
	return scope.officeId;
}

/** Refuses (404) a record that is unknown, behind a wall, or another office's to work on; nobody is let in to such a one. */
export async function requireWorkOn(scope: Scope, record: { kind: string; id: string }): Promise<void> {
	if (!(await worksOn(scope, record))) throw new NotFound(record.kind);
}

/** Whether the acting office works on this record: an organisation that it sees, a need or an offer of its own. */
export async function worksOn(scope: Scope, record: { kind: string; id: string }): Promise<boolean> {
	const found = isId(record.id) ? await sql<{ works: boolean }>`select nw.works_on(${record.kind}, ${record.id}::uuid) as works`.execute(scope.db) : null;
	return found?.rows[0]?.works ?? false;
}

/** Whether this scope has the role for a deed, without refusing. */
export function mayDo(scope: Scope, deed: Deed): boolean {
	const { actor } = scope;
	if (scope.surface === 'worker') return deed === 'invite_members' && actor.kind === 'system';
	return scope.surface === 'operator' || (scope.surface === 'desk' && scope.officeId !== null && actor.kind === 'person' && ALLOWED[deed].includes(actor.role));
}
