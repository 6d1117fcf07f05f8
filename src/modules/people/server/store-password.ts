// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { OwnSession } from '../views.ts';
import { withdrawLinks } from './links.ts';
import { requireProof } from './require-proof.ts';
import { endSessions } from './sessions.ts';

/** Keeps the hash; whoever knew the old password is out: every session but the named one ends, open links are withdrawn. */
export async function storePassword(scope: Scope, accountId: string, hash: string, keepSession: string | null = null): Promise<void> {
	await scope.db
		.updateTable('account')
		.set({ password_hash: hash })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.execute();
	await endSessions(scope, accountId, keepSession);
	for (const purpose of ['sign_in', 'password']) await withdrawLinks(scope, purpose, { accountId });
	await journal(scope, { deed: 'people.set_password', record: { kind: 'account', id: accountId }, audience: 'office' });
}

/**
 * Keeps a password that somebody chose for their own account: against the present one, or, where there is none yet,
 * against a fresh proof. Refuses a wrong present password.
 */
export async function chooseOwnPassword(scope: Scope, own: OwnSession, present: 'right' | 'wrong' | 'none', hash: string | null): Promise<void> {
	if (present === 'wrong' || !hash) throw new Refused('people.present_password_wrong');
	if (present === 'none') await requireProof(scope, own);
	await storePassword(scope, own.accountId, hash, own.id);
}
