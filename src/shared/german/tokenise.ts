// SPDX-License-Identifier: EUPL-1.2
import { normaliseText, normaliseWord } from './normalise.ts';

/** One word or number of a text. `text` is as written, `word` normalised. */
export interface Token {
	text: string;
	word: string;
	kind: 'word' | 'number';
	/** Written with a capital letter: in German the mark of a noun or name. */
	capital: boolean;
	/** Sentence number from 0, so that phrases are not read across a full stop. */
	sentence: number;
	/** Where it begins in the text as normaliseText returns it. */
	start: number;
	/** True for the last word of a question. */
	asks?: boolean;
}

const PIECES = /\p{L}[\p{L}\p{M}\p{N}²³]*(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*(?:\p{L}[\p{L}\p{N}²³]*)?|[.!?;]\s|\n/gu;

/** Longest text that is analysed; what lies beyond is ignored, so that 20,000 characters cost no more than a page. */
export const LONGEST_TEXT = 8000;

/**
 * Cuts a text into words and numbers. Hyphenated words come apart ("Bio-Roggen" → Bio, Roggen); figures keep their
 * decimal comma; a unit glued to a figure ("120qm") becomes a word of its own.
 */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	for (const found of normaliseText(text.slice(0, LONGEST_TEXT)).matchAll(PIECES)) {
		const [piece] = found;
		if (/^[.!?;\n]/.test(piece)) {
			const last = tokens.at(-1);
			if (last && piece.startsWith('?')) last.asks = true;
			sentence += 1;
		}
		else for (const part of apart(piece)) tokens.push({ ...part, sentence, start: found.index });
	}
	return tokens;
}

function apart(piece: string): Omit<Token, 'sentence' | 'start'>[] {
	const figure = /^(\d+(?:[.,]\d+)*)(\p{L}.*)?$/u.exec(piece);
	if (!figure) return [asWord(piece)];
	const [, digits = '', glued] = figure;
	if (glued && /^[dg]$/i.test(glued)) return [asWord(piece)];
	const number = { text: digits, word: digits, kind: 'number' as const, capital: false };
	return glued ? [number, asWord(glued)] : [number];
}

/** "Bürgerenergie Tal eG" is a cooperative; "Lager im EG" lies on the ground floor. */
const COOPERATIVE = 'eG';

function asWord(text: string): Omit<Token, 'sentence' | 'start'> {
	const first = text[0] ?? '';
	return { text, word: text === COOPERATIVE ? 'genossenschaft' : normaliseWord(text), kind: 'word', capital: first !== first.toLowerCase() };
}
