// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import { secret } from '#platform/security/secret.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { hashOf } from '#platform/security/token.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';

/** How long somebody may look at the page before touching the key. */
const MINUTES = 15;

/**
 * A challenge for a passkey that needs no row until it is used: random, dated and signed for this network and this
 * purpose. So a page can carry one without writing anything on a GET.
 */
export function newChallenge(scope: Scope, purpose: string): Buffer {
	const body = Buffer.concat([crypto.randomBytes(16), stamp(scope.now)]);
	return Buffer.concat([body, signature(scope, purpose, body)]);
}

/** Accepts a challenge of ours once: signed for here and this, not too old, never seen before. */
export async function takeChallenge(scope: Scope, purpose: string, encoded: string): Promise<void> {
	const bytes = Buffer.from(encoded, 'base64url');
	const body = bytes.subarray(0, 24);
	const genuine = bytes.length === 56 && crypto.timingSafeEqual(bytes.subarray(24), signature(scope, purpose, body));
	const made = genuine ? Number(body.readBigUInt64BE(16)) : 0;
	if (!genuine || scope.now.getTime() - made > MINUTES * 60_000) throw new Refused('people.passkey_late');
	const first = await scope.db
		.insertInto('one_time_link')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			purpose: 'challenge',
			token_hash: hashOf(encoded),
			expires_at: new Date(made + MINUTES * 60_000),
			used_at: scope.now
		})
		.onConflict((conflict) => conflict.columns(['network_id', 'token_hash']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!first) throw new Refused('people.passkey_late');
}

function stamp(at: Date): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64BE(BigInt(at.getTime()));
	return bytes;
}

function signature(scope: Scope, purpose: string, body: Buffer): Buffer {
	return crypto.createHmac('sha256', secret()).update(`${scope.network.id}:${purpose}:`).update(body).digest();
}
