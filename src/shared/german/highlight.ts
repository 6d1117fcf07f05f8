// SPDX-License-Identifier: EUPL-1.2
import { lexemes } from './analyse.ts';

/** A stretch of a text, and whether it answers what was searched for. */
export interface TextPiece {
	text: string;
	hit: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Words repeat from card to card; reading one costs more than all the rest. Forgotten as a whole when there are too many. */
const read = new Map<string, readonly string[]>();
const MOST_WORDS = 20_000;

function lexemesOf(word: string): readonly string[] {
	const known = read.get(word);
	if (known) return known;
	const found = lexemes(word);
	if (read.size >= MOST_WORDS) read.clear();
	read.set(word, found);
	return found;
}

/**
 * Cuts a text where its words answer a search: a word is marked whole when it, or a part of it, is one of the lexemes.
 * `begun`: the beginning of a word that somebody is still typing. Put together the pieces are the text, unchanged.
 */
export function highlight(text: string, wanted: ReadonlySet<string>, begun: string | null = null): TextPiece[] {
	const pieces: TextPiece[] = [];
	let from = 0;
	const answers = (word: string) => lexemesOf(word).some((lexeme) => wanted.has(lexeme) || (begun !== null && lexeme.startsWith(begun)));
	for (const found of text.matchAll(WORD)) {
		if (!answers(found[0])) continue;
		if (found.index > from) pieces.push({ text: text.slice(from, found.index), hit: false });
		pieces.push({ text: found[0], hit: true });
		from = found.index + found[0].length;
	}
	if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), hit: false });
	return pieces;
}

/** The stretch of a long text around its first hit, cut at words; null if nothing in it answers. */
export function snippet(text: string, wanted: ReadonlySet<string>, begun: string | null, length: number): string | null {
	let at = 0;
	for (const piece of highlight(text, wanted, begun)) {
		if (piece.hit) break;
		at += piece.text.length;
	}
	if (at >= text.length) return null;
	if (text.length <= length) return text;
	const start = Math.max(0, at - Math.floor(length / 3));
	const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
	const cut = text.slice(from, from + length);
	const whole = from + length >= text.length ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30));
	return `${from > 0 ? '… ' : ''}${whole}${from + whole.length < text.length ? ' …' : ''}`;
}
