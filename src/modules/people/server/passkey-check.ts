// SPDX-License-Identifier: EUPL-1.2
import { generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import { startSession, type StartedSession } from './sessions.ts';

/** What the browser needs to ask for any passkey of this site; nothing is written. */
export async function passkeySignInOptions(scope: Scope, origin: string) {
	return generateAuthenticationOptions({
		rpID: new URL(origin).hostname,
		challenge: new Uint8Array(newChallenge(scope, 'sign_in')),
		userVerification: 'required'
	});
}

/** Whose passkey answered our challenge, once. Refuses a challenge that is not ours, a key that we do not know, a wrong signature. */
export async function checkPasskey(scope: Scope, origin: string, response: AuthenticationResponseJSON): Promise<{ accountId: string }> {
	const challenge = challengeIn(response.response.clientDataJSON);
	await takeChallenge(scope, 'sign_in', challenge);
	const key = await scope.db
		.selectFrom('passkey as k')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'k.network_id').onRef('a.id', '=', 'k.account_id'))
		.select(['k.id', 'k.account_id', 'k.credential_id', 'k.public_key', 'k.counter'])
		.where('k.network_id', '=', scope.network.id)
		.where('k.credential_id', '=', response.id)
		.where('a.state', '=', 'active')
		.executeTakeFirst();
	if (!key) throw new Refused('people.passkey_wrong');
	const verified = await verifyAuthenticationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: new URL(origin).hostname,
		credential: { id: key.credential_id, publicKey: new Uint8Array(key.public_key), counter: key.counter }
	}).catch(() => null);
	if (!verified?.verified) throw new Refused('people.passkey_wrong');
	await scope.db
		.updateTable('passkey')
		.set({ counter: verified.authenticationInfo.newCounter, last_used_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', key.id)
		.execute();
	return { accountId: key.account_id };
}

/** Signs in with a passkey: it is both factors (possession, and a PIN or finger that the device has checked). */
export async function signInByPasskey(scope: Scope, origin: string, response: AuthenticationResponseJSON, device: string): Promise<StartedSession> {
	const { accountId } = await checkPasskey(scope, origin, response);
	return startSession(scope, { accountId, way: 'passkey', device, secondFactor: true });
}

/** The challenge that the browser answered; whether it is ours is takeChallenge's question. */
export function challengeIn(clientData: string): string {
	try {
		const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown };
		if (typeof challenge === 'string') return challenge;
	} catch {
		// Not JSON: not from a browser.
	}
	throw new Refused('people.passkey_wrong');
}
