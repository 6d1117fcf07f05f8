// SPDX-License-Identifier: EUPL-1.2
import { WORDS } from './lexicon-words.ts';
import { WZ_WORDS } from './lexicon-wz.ts';
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';
import { THESAURUS_WORDS } from './thesaurus.ts';

/**
 * What compounds are built of. `parts` are stems that may stand in a compound; `whole` are stems of words that are
 * never split (simple words, names of places and firms of a network).
 */
export interface Lexicon {
	readonly parts: ReadonlySet<string>;
	readonly whole: ReadonlySet<string>;
	/** Changes with every extension, so that caches keyed by it never serve an older lexicon. */
	readonly version: number;
}

/** What a network adds: words of its trade that may stand in compounds, and names that must stay in one piece. */
export interface LexiconExtension {
	words?: readonly string[];
	names?: readonly string[];
}

let versions = 0;

function stemsOf(words: readonly string[]): string[] {
	return words.filter((word) => word.length >= 2).map((word) => stem(normaliseWord(word)));
}

function build(): Lexicon {
	const own = stemsOf(WORDS.trim().split(/\s+/));
	const wz = stemsOf(WZ_WORDS.trim().split(/\s+/));
	const said = stemsOf(THESAURUS_WORDS);
	return { parts: new Set([...own, ...wz, ...said].filter((part) => part.length >= 2)), whole: new Set(own), version: 0 };
}

/** The lexicon that ships with the product. */
export const LEXICON: Lexicon = build();

/** A lexicon with a network's own words and names on top. Neither changes the one it is built on. */
export function extendLexicon(lexicon: Lexicon, extension: LexiconExtension): Lexicon {
	const words = stemsOf(extension.words ?? []);
	const names = stemsOf((extension.names ?? []).flatMap((name) => name.split(/[\s-]+/)));
	versions += 1;
	return {
		parts: new Set([...lexicon.parts, ...words]),
		whole: new Set([...lexicon.whole, ...words, ...names]),
		version: versions
	};
}
