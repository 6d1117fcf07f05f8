// SPDX-License-Identifier: EUPL-1.2
import { WORDS } from './lexicon-words.ts';
import { WZ_WORDS } from './lexicon-wz.ts';
import { LEXICON } from './lexicon.ts';
import { normaliseWord } from './normalise.ts';
import { splitCompound } from './split.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { synonymsOf, THESAURUS_WORDS } from './thesaurus.ts';
import { nearestWord } from './typo.ts';

/** What a mistyped word may have been: what people say first, then the words of the trades. */
const KNOWN: ReadonlySet<string> = new Set([...THESAURUS_WORDS, ...WORDS.trim().split(/\s+/), ...WZ_WORDS.trim().split(/\s+/)].map(normaliseWord).filter((word) => word.length >= 5));

/** Whether the language knows a word: itself, as a synonym, or as a compound of words it knows. */
export function isKnownWord(word: string): boolean {
	const plain = normaliseWord(word);
	const root = stem(plain);
	return isStopWord(plain) || LEXICON.parts.has(root) || synonymsOf(root).length > 0 || splitCompound(plain).length > 1;
}

const WORD = /\p{L}{5,}/gu;

/**
 * "Did you mean": the text with each unknown word replaced by the nearest known one ("Tischlrei" → "Tischlerei"), or
 * null if there is nothing to correct. Short words are left alone: with four letters everything is near everything.
 */
export function corrected(text: string): string | null {
	const better = text.slice(0, 300).replace(WORD, (word) => {
		if (isKnownWord(word)) return word;
		const nearest = nearestWord(normaliseWord(word), KNOWN);
		if (!nearest) return word;
		return word[0] !== word[0]?.toLowerCase() ? nearest[0]!.toUpperCase() + nearest.slice(1) : nearest;
	});
	return better === text.slice(0, 300) ? null : better;
}
