// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import type { Scope } from '../scope/scope.ts';

/** A mail in parts: no caller writes headers or HTML, so nothing from outside can become either. */
export interface Mail {
	/** What must not be sent twice, in words: `introduction:<id>:asked:seeker`. */
	key: string;
	to: { name: string; email: string };
	subject: string;
	/** Paragraphs of plain text, in order. */
	paragraphs: string[];
	/** The one thing to do, as a button and as a written-out address. */
	action?: { label: string; url: string };
	/** Further links below (three-link mails). */
	links?: { label: string; url: string }[];
	/** Who writes: shown as the name of the sender and in the signature. */
	from: { name: string; replyTo?: string };
	signature: string[];
	/**
	 * resend: may arrive twice rather than never (confirmations, links). careful: an uncertain delivery waits for a
	 * person (introductions, rejections). once: never twice (newsletters).
	 */
	delivery: 'resend' | 'careful' | 'once';
}

/** Puts a mail into the outbox in the action's transaction; a second one with the same key is the same mail. */
export async function mail(scope: Scope, letter: Mail): Promise<void> {
	const { key, delivery, ...payload } = letter;
	await scope.db
		.insertInto('outbox')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			kind: 'mail',
			key: `mail:${key}`,
			delivery,
			due_at: scope.now,
			payload: JSON.stringify({ ...payload, locale: scope.locale })
		})
		.onConflict((conflict) => conflict.columns(['network_id', 'key']).doNothing())
		.execute();
}
