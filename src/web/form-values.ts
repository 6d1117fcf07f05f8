// SPDX-License-Identifier: EUPL-1.2
import { error } from '@sveltejs/kit';
import { Refused } from '#shared/refusal.ts';

/** What was typed, to be shown again: texts, or lists where a name came more than once. Files cannot be shown again. */
export type FormValues = Record<string, string | string[]>;

export interface ReadForm {
	values: FormValues;
	/** The same with files, for the shape check. */
	raw: Record<string, unknown>;
	/** The page's once-key. */
	once: string | null;
}

/** Reads a form of at most so many bytes and refuses a larger one, unread where it names its length. Passwords never go back to the page; names beginning with `_` are ours. */
export async function readForm(request: Request, bytes: number): Promise<ReadForm> {
	const tooLarge = () => {
		throw new Refused('common.form_too_large', { max: Math.floor(bytes / 1_000_000) });
	};
	if (Number(request.headers.get('content-length') ?? 0) > bytes) tooLarge();
	const counted = countBytes(bytes);
	const form = await new Response(request.body?.pipeThrough(counted.stream), { headers: { 'content-type': request.headers.get('content-type') ?? '' } })
		.formData()
		.catch(() => (counted.over() ? tooLarge() : error(400, 'Bad form', { code: 'common.form_unreadable' })));
	const values: FormValues = {};
	const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
	for (const name of new Set(form.keys())) {
		if (name.startsWith('_') || name.startsWith('/') || name === '__proto__') continue;
		// PostgreSQL takes no zero byte in a text, and nobody types one.
		const all = form.getAll(name).map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value));
		raw[name] = all.length > 1 ? all : all[0];
		const texts = all.filter((value): value is string => typeof value === 'string');
		if (texts.length > 0 && !/password|kennwort/i.test(name)) values[name] = texts.length > 1 ? texts : texts[0]!;
	}
	const once = form.get('_once');
	return { values, raw: { ...raw }, once: typeof once === 'string' && once.length >= 16 && once.length <= 64 ? once : null };
}

/** Lets so many bytes pass and breaks off with the first one more: who sends in pieces names no length. */
function countBytes(bytes: number): { stream: TransformStream<Uint8Array, Uint8Array>; over: () => boolean } {
	let read = 0;
	const stream = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			read += chunk.byteLength;
			if (read > bytes) controller.error(new Error('The form is too large'));
			else controller.enqueue(chunk);
		}
	});
	return { stream, over: () => read > bytes };
}
