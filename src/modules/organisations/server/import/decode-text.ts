// SPDX-License-Identifier: EUPL-1.2
import type { Encoding } from '#modules/organisations/import/sheet.ts';

/** A text with the encoding it was read in; `guessed` when neither a mark nor valid UTF-8 proved it. */
export type DecodedText = { text: string; encoding: Encoding; guessed: boolean; unreadable: number };

/** UTF-16 without a mark gives itself away: in European text every other byte is zero. */
function looksLikeUtf16(bytes: Uint8Array): Encoding | null {
	const sample = bytes.subarray(0, 4096);
	let even = 0;
	let odd = 0;
	for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? (even += 1) : (odd += 1);
	const half = sample.length / 2;
	if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
	if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
	return null;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** UTF-8 with a few broken bytes: many more well-formed umlauts than replacement characters. */
function mostlyUtf8(bytes: Uint8Array): boolean {
	const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024 * 1024));
	const broken = sample.match(/\uFFFD/g)?.length ?? 0;
	const sound = sample.match(/[\u00C0-\u024F\u2010-\u20AC]/g)?.length ?? 0;
	return sound > 5 * broken;
}

function detect(bytes: Uint8Array): { encoding: Encoding; guessed: boolean } {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', guessed: false };
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', guessed: false };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', guessed: false };
	const wide = looksLikeUtf16(bytes);
	if (wide) return { encoding: wide, guessed: true };
	if (isUtf8(bytes)) return { encoding: 'utf-8', guessed: false };
	return { encoding: mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252', guessed: true };
}

/**
 * Decodes text by its byte order mark, by validity as UTF-8, else as Windows-1252 (Western Excel); a person's choice
 * wins over all. Bytes that the encoding does not know become U+FFFD and are counted.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
	const { encoding, guessed } = chosen ? { encoding: chosen, guessed: false } : detect(bytes);
	const text = new TextDecoder(encoding).decode(bytes);
	const unreadable = encoding === 'windows-1252' ? 0 : (text.match(/\uFFFD/g)?.length ?? 0);
	return { text, encoding, guessed, unreadable };
}
