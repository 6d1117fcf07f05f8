// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { withdrawLinks } from './links.ts';
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
