// SPDX-License-Identifier: EUPL-1.2

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A time-ordered UUID (version 7, RFC 9562 §5.7): rows made together lie together in an index,
 * and no counter tells outsiders how many records there are.
 */
export function newId(at: number = Date.now()): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	let ms = at;
	for (let i = 5; i >= 0; i--) {
		bytes[i] = ms % 256;
		ms = Math.floor(ms / 256);
	}
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Whether a text from outside has the shape of our ids; anything else is answered like an unknown id. */
export function isId(text: unknown): text is string {
	return typeof text === 'string' && UUID.test(text);
}
