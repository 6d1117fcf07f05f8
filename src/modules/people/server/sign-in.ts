// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { withinRate } from '#platform/security/rate.ts';
import { Refused } from '#shared/refusal.ts';
import { takeLink } from './links.ts';
import { passwordMatches } from './password.ts';
import { startSession, type StartedSession } from './sessions.ts';
import { storePassword } from './store-password.ts';

type InScope = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Wrong passwords for one address, however many senders share the guessing: [hits, seconds]. */
const GUESSES = [12, 900] as const;

/**
 * Checks address and password outside any transaction (the hash takes long on purpose) and answers the account, or
 * null. Unknown, invited, suspended and wrong look and last the same (trust I17). Refuses after many guesses for one address.
 */
export async function checkPassword(inScope: InScope, email: string, password: string): Promise<{ accountId: string } | null> {
	const account = await inScope(async (scope) => {
		if (!(await withinRate(scope, 'people.guess', email, ...GUESSES))) return 'too_many' as const;
		return scope.db
			.selectFrom('account')
			.select(['id', 'password_hash', 'state'])
			.where('network_id', '=', scope.network.id)
			.where('email', '=', email)
			.executeTakeFirst();
	});
	if (account === 'too_many') throw new Refused('common.too_many', { minutes: GUESSES[1] / 60 });
	const active = account?.state === 'active' ? account : null;
	const matches = await passwordMatches(password, active?.password_hash ?? null);
	return active && matches ? { accountId: active.id } : null;
}

/** Signs in with a checked password (Anmeldung); without one refuses with the one answer for every reason. */
export async function signIn(scope: Scope, checked: { accountId: string } | null, device: string): Promise<StartedSession> {
	if (!checked) throw new Refused('people.sign_in_wrong');
	return startSession(scope, { accountId: checked.accountId, way: 'password', device });
}

/** Signs in by the link from the mail, once. */
export async function signInByLink(scope: Scope, token: string, device: string): Promise<StartedSession> {
	const { accountId } = await takeLink(scope, 'sign_in', token);
	await requireActive(scope, accountId!);
	return startSession(scope, { accountId: accountId!, way: 'link', device });
}

/** Sets a new password by the link from the mail: all sessions and older links end, a new session begins. */
export async function resetPassword(scope: Scope, token: string, hash: string, device: string): Promise<StartedSession> {
	const { accountId } = await takeLink(scope, 'password', token);
	await requireActive(scope, accountId!);
	await storePassword(scope, accountId!, hash);
	return startSession(scope, { accountId: accountId!, way: 'link', device });
}

async function requireActive(scope: Scope, accountId: string): Promise<void> {
	const account = await scope.db
		.selectFrom('account')
		.select('state')
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.executeTakeFirst();
	if (account?.state !== 'active') throw new Refused('people.link_over');
}
