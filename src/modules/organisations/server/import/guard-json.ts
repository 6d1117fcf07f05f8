// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import type { ReadLimits } from '../../import/sheet.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COLON, COMMA] = [34, 92, 123, 125, 91, 93, 58, 44];

/**
 * Looks through JSON before it is parsed: nesting and the number of its parts decide how much memory it takes, not its
 * size. Refuses a bomb (trust.md case 20), reading each byte once.
 */
export function guardJson(bytes: Uint8Array, { jsonDepth, jsonParts }: Pick<ReadLimits, 'jsonDepth' | 'jsonParts'>): void {
	let depth = 0;
	let parts = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === QUOTE) at = endOfString(bytes, at + 1);
		else if (byte === OPEN || byte === OPEN_LIST) {
			depth += 1;
			parts += 1;
			if (depth > jsonDepth) throw new Refused('organisations.import_json_deep', { limit: jsonDepth });
		} else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1;
		else if (byte === COLON || byte === COMMA) parts += 1;
		if (parts > jsonParts) throw new Refused('organisations.import_json_parts', { limit: jsonParts });
	}
}

function endOfString(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
	return at;
}
