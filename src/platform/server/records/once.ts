// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import { Refused } from '#shared/refusal.ts';
import type { Scope } from '../scope/scope.ts';

/** What an earlier, identical request was answered, or nothing if this is the first. */
export type Earlier = { answer: unknown } | null;

/**
 * The first statement of a write: takes the key, or finds what the same form was answered before. The row is stored
 * with the effect, so a crash leaves neither. A second click in the meantime waits for the first (trust I4).
 * Refuses the same key with other contents.
 */
export async function takeOnce(scope: Scope, actor: string, key: string, body: string): Promise<Earlier> {
	const bodyHash = crypto.createHash('sha256').update(body).digest();
	const taken = await scope.db
		.insertInto('once_key')
		.values({ network_id: scope.network.id, actor, key, body_hash: bodyHash })
		.onConflict((conflict) => conflict.columns(['network_id', 'actor', 'key']).doNothing())
		.returning('key')
		.executeTakeFirst();
	if (taken) return null;
	const row = await scope.db
		.selectFrom('once_key')
		.select(['body_hash', 'answer'])
		.where('network_id', '=', scope.network.id)
		.where('actor', '=', actor)
		.where('key', '=', key)
		.executeTakeFirstOrThrow();
	if (!row.body_hash.equals(bodyHash)) throw new Refused('common.form_already_sent');
	return { answer: row.answer };
}

/** Keeps the answer for whoever sends the same form again. */
export async function keepAnswer(scope: Scope, actor: string, key: string, answer: unknown): Promise<void> {
	await scope.db
		.updateTable('once_key')
		.set({ answer: JSON.stringify(answer ?? null) })
		.where('network_id', '=', scope.network.id)
		.where('actor', '=', actor)
		.where('key', '=', key)
		.execute();
}
