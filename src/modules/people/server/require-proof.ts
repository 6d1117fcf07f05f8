// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { proofIsFresh, PROOF_MINUTES } from '../rules.ts';
import type { OwnSession } from '../views.ts';

/**
 * Refuses unless this session has proved within the last minutes who holds it (Nachweis). A session that somebody left
 * open or stole must not be enough to change what guards the account.
 */
export async function requireProof(scope: Scope, own: OwnSession): Promise<void> {
	const row = await scope.db
		.selectFrom('session')
		.select('proved_at')
		.where('network_id', '=', scope.network.id)
		.where('id', '=', own.id)
		.where('account_id', '=', own.accountId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!row || !proofIsFresh(row.proved_at, scope.now)) throw new Refused('people.proof_missing', { minutes: PROOF_MINUTES });
}
