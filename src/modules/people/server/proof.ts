// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Scope } from '#platform/scope/scope.ts';
import { withinRate } from '#platform/security/rate.ts';
import { Refused } from '#shared/refusal.ts';
import type { OwnSession } from '../views.ts';
import { checkPasskey } from './passkey-check.ts';
import { showCode } from './second-factor.ts';

type InScope = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Codes that one account may try in a day; six digits are a million, so a patient guesser gets nowhere: [hits, seconds]. */
const CODES = [60, 86_400] as const;

/** Takes a password that was checked outside the transaction as a proof; refuses a wrong one. */
export async function proveByPassword(scope: Scope, own: OwnSession, matches: boolean): Promise<void> {
	if (!matches) throw new Refused('people.present_password_wrong');
	await proved(scope, own);
}

/** Takes a code from the app, or a recovery code, as a proof. */
export async function proveByCode(scope: Scope, own: OwnSession, code: string): Promise<void> {
	await showCode(scope, own.accountId, code);
	await proved(scope, own);
}

/** Takes a passkey of this account as a proof; anybody else's is refused. */
export async function proveByPasskey(scope: Scope, origin: string, own: OwnSession, response: AuthenticationResponseJSON): Promise<void> {
	const { accountId } = await checkPasskey(scope, origin, response);
	if (accountId !== own.accountId) throw new Refused('people.passkey_wrong');
	await proved(scope, own);
}

/** Counts a try at a code in a transaction of its own, so that a wrong one counts, too; refuses after a day's worth. */
export async function countCode(inScope: InScope, accountId: string): Promise<void> {
	const within = await inScope((scope) => withinRate(scope, 'people.code', accountId, ...CODES));
	if (!within) throw new Refused('people.too_many_today');
}

async function proved(scope: Scope, { id, accountId }: OwnSession): Promise<void> {
	await scope.db
		.updateTable('session')
		.set({ proved_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.where('account_id', '=', accountId)
		.execute();
}
