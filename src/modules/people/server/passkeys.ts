// SPDX-License-Identifier: EUPL-1.2
import { generateRegistrationOptions, verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { OwnSession, PasskeyLine } from '../views.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import { challengeIn } from './passkey-check.ts';
import { requireProof } from './require-proof.ts';

/** The site that a passkey is bound to: `https://netzwerk.example`. */
type Origin = string;

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

/** Adds a passkey to the own account after the browser made one and a fresh proof. Refuses what was not made for our challenge. */
export async function addPasskey(scope: Scope, origin: Origin, own: OwnSession, made: { response: RegistrationResponseJSON; name: string }): Promise<void> {
	await requireProof(scope, own);
	const { accountId } = own;
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

/** The passkeys of an account. */
export async function listPasskeys(scope: Scope, accountId: string): Promise<PasskeyLine[]> {
	const keys = await keysOf(scope, accountId);
	return keys.map((key) => ({ id: key.id, name: key.name, createdAt: key.created_at, lastUsedAt: key.last_used_at }));
}

/** Takes a passkey away from the own account, after a fresh proof; a foreign one is not there. */
export async function removePasskey(scope: Scope, own: OwnSession, id: string): Promise<void> {
	await requireProof(scope, own);
	const removed = await scope.db
		.deleteFrom('passkey')
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', own.accountId)
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
