// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { secret } from '#platform/security/secret.ts';
import type { Scope } from '#platform/scope/scope.ts';

const PURPOSE = 'organisations.yearly';

/** The keyed hash by which an address is known that must not be written to; the address itself is kept nowhere for that. */
export function addressHash(scope: Scope, email: string): Buffer {
	return createHmac('sha256', secret()).update(`suppressed:${scope.network.id}:${PURPOSE}:${email.trim().toLowerCase()}`).digest();
}

/** From now on the yearly question never goes to this address (Widerspruch, or it cannot be reached). */
export async function suppress(scope: Scope, email: string, reason: 'objected' | 'bounced'): Promise<void> {
	await scope.db.insertInto('mail_suppression').values({ network_id: scope.network.id, purpose: PURPOSE, address_hash: addressHash(scope, email), reason })
		.onConflict((conflict) => conflict.doNothing()).execute();
}

/**
 * An entry was confirmed, with the address that it has now: that a mail server once did not know the address counts no more. An objection
 * stays, whoever confirms.
 */
export async function tryAgain(scope: Scope, organisationId: string): Promise<void> {
	const row = await scope.db.selectFrom('organisation').select('email').where('network_id', '=', scope.network.id).where('id', '=', organisationId).executeTakeFirst();
	if (!row?.email) return;
	await scope.db.deleteFrom('mail_suppression').where('network_id', '=', scope.network.id).where('purpose', '=', PURPOSE).where('reason', '=', 'bounced')
		.where('address_hash', '=', addressHash(scope, row.email)).execute();
}

/** Those of these addresses that may not be written to. */
export async function suppressedAmong(scope: Scope, emails: readonly string[]): Promise<Set<string>> {
	if (emails.length === 0) return new Set();
	const hashes = emails.map((email) => [email, addressHash(scope, email).toString('hex')] as const);
	const found = await scope.db.selectFrom('mail_suppression').select('address_hash').where('network_id', '=', scope.network.id).where('purpose', '=', PURPOSE)
		.where('address_hash', 'in', [...new Set(hashes.map(([, hash]) => hash))].map((hash) => Buffer.from(hash, 'hex'))).execute();
	const silent = new Set(found.map(({ address_hash }) => address_hash.toString('hex')));
	return new Set(hashes.filter(([, hash]) => silent.has(hash)).map(([email]) => email));
}
