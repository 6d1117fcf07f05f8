// SPDX-License-Identifier: EUPL-1.2
import { isKnownWord } from '#shared/german/correct.ts';
import { lexemes, normaliseWord, queryConcepts, stem } from '#shared/german/index.ts';

/** Texts of a record by how much a hit in them says: name, what it does, description, place. */
export type WeighedTexts = { A: string; B: string; C: string; D: string };

/** The full-text vector of a record, as PostgreSQL reads it: the lexemes of our own German with their weight. */
export function vectorOf(texts: WeighedTexts): string {
	const best = new Map<string, string>();
	for (const weight of ['A', 'B', 'C', 'D'] as const) {
		for (const lexeme of lexemes(texts[weight])) if (!best.has(lexeme)) best.set(lexeme, weight);
	}
	return [...best].slice(0, 2_000).map(([lexeme, weight], index) => `${quoted(lexeme)}:${index + 1}${weight}`).join(' ');
}

/**
 * A search as PostgreSQL reads it: `all` wants an answer to every word, `some` to any; `exact` are the words themselves.
 * `wanted` and `begun` say which words of a hit to mark.
 */
export type WordQuery = { all: string; some: string; exact: string; wanted: ReadonlySet<string>; begun: string | null };

/** Words of asking ("suche", "bitte") and bare figures weigh less than this; they find nothing by themselves. */
const TELLING = 0.3;
/** A distant synonym would drown the search; it takes part in `some` only by its stronger sisters. */
const NEAR = 0.4;

/** Reads what somebody typed into the search field; null when no word of it can find anything. */
export function wordQueryOf(text: string): WordQuery | null {
	const concepts = queryConcepts(text.slice(0, 500)).filter((concept) => concept.weight >= TELLING).slice(0, 24);
	const near = concepts.map((concept) => concept.alternatives.filter((alternative) => alternative.weight >= NEAR).slice(0, 24).map((alternative) => alternative.lexeme));
	const begun = begunWord(text);
	const groups = near.map((lexemes) => lexemes.map(quoted));
	if (begun) groups.at(-1)?.push(`${quoted(begun)}:*`);
	const exact = concepts.map((concept) => quoted(concept.alternatives[0]!.lexeme));
	const wanted = groups.filter((group) => group.length > 0).map((group) => group.join(' | '));
	if (wanted.length === 0) return null;
	return { all: wanted.map((group) => `(${group})`).join(' & '), some: wanted.join(' | '), exact: exact.join(' | '), wanted: new Set(near.flat()), begun };
}

/** A last word that the language does not know may be one that somebody is still typing: "Tischl", "Ährenk". */
function begunWord(text: string): string | null {
	const last = /(\p{L}{4,})$/u.exec(text.trim())?.[1];
	return last && !isKnownWord(last) ? stem(normaliseWord(last)) : null;
}

function quoted(lexeme: string): string {
	return `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}
