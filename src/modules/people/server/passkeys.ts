// SPDX-License-Identifier: EUPL-1.2
import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
	type AuthenticationResponseJSON,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { PasskeyLine } from '../views.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import { startSession, type StartedSession } from './sessions.ts';

/** The site that a passkey is bound to: `https://netzwerk.example`. */
type Origin = string;

/** What the browser needs to ask for any passkey of this site; nothing is written. */
export async function passkeySignInOptions(scope: Scope, origin: Origin) {
	return generateAuthenticationOptions({
		rpID: new URL(origin).hostname,
		challenge: new Uint8Array(newChallenge(scope, 'sign_in')),
		userVerification: 'required'
	});
}

/** What the browser needs to make a new passkey for this account; nothing is written. */
export async function passkeyOptions(scope: Scope, origin: Origin, account: { id: string; name: string; email: string }) {
	const known = await keysOf(scope, account.id);
	return generateRegistrationOptions({
		rpName: 'Netzwerkstatt',
		rpID: new URL(origin).hostname,
		userID: new TextEncoder().encode(account.id),
		userName: account.email,
		userDisplayName: account.name,
		challenge: new Uint8Array(newChallenge(scope, `add:${account.id}`)),
		attestationType: 'none',
		excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
}

/** Adds a passkey to the account after the browser made one. Refuses what was not made for our challenge. */
export async function addPasskey(scope: Scope, origin: Origin, accountId: string, made: { response: RegistrationResponseJSON; name: string }): Promise<void> {
	const challenge = challengeIn(made.response.response.clientDataJSON);
	await takeChallenge(scope, `add:${accountId}`, challenge);
	const verified = await verifyRegistrationResponse({
		response: made.response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: new URL(origin).hostname
	}).catch(() => null);
	if (!verified?.verified) throw new Refused('people.passkey_wrong');
	const { credential } = verified.registrationInfo;
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('passkey')
		.values({
			network_id: scope.network.id,
			id,
			account_id: accountId,
			credential_id: credential.id,
			public_key: Buffer.from(credential.publicKey),
			counter: credential.counter,
			transports: credential.transports ?? [],
			name: made.name
		})
		.execute();
	await journal(scope, { deed: 'people.add_passkey', record: { kind: 'passkey', id }, audience: 'office' });
}

/** Signs in with a passkey: it is both factors (possession, and a PIN or finger that the device has checked). */
export async function signInByPasskey(scope: Scope, origin: Origin, response: AuthenticationResponseJSON, device: string): Promise<StartedSession> {
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
	return startSession(scope, { accountId: key.account_id, way: 'passkey', device, secondFactor: true });
}

/** The passkeys of an account. */
export async function listPasskeys(scope: Scope, accountId: string): Promise<PasskeyLine[]> {
	const keys = await keysOf(scope, accountId);
	return keys.map((key) => ({ id: key.id, name: key.name, createdAt: key.created_at, lastUsedAt: key.last_used_at }));
}

/** Takes a passkey away from its account; a foreign one is not there. */
export async function removePasskey(scope: Scope, accountId: string, id: string): Promise<void> {
	const removed = await scope.db
		.deleteFrom('passkey')
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	if (!removed) throw new NotFound('passkey');
	await journal(scope, { deed: 'people.remove_passkey', record: { kind: 'passkey', id }, audience: 'office' });
}

function keysOf(scope: Scope, accountId: string) {
	return scope.db
		.selectFrom('passkey')
		.select(['id', 'name', 'credential_id', 'created_at', 'last_used_at'])
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.orderBy('created_at')
		.execute();
}

/** The challenge that the browser answered; whether it is ours is takeChallenge's question. */
function challengeIn(clientData: string): string {
	try {
		const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown };
		if (typeof challenge === 'string') return challenge;
	} catch {
		// Not JSON: not from a browser.
	}
	throw new Refused('people.passkey_wrong');
}
