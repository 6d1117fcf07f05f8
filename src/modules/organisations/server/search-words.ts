// SPDX-License-Identifier: EUPL-1.2
import { lexemes, queryConcepts } from '#shared/german/index.ts';

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

/** A search as PostgreSQL reads it: `all` wants an answer to every word, `some` to any; `exact` are the words themselves. */
export type WordQuery = { all: string; some: string; exact: string };

/** Words of asking ("suche", "bitte") and bare figures weigh less than this; they find nothing by themselves. */
const TELLING = 0.3;
/** A distant synonym would drown the search; it takes part in `some` only by its stronger sisters. */
const NEAR = 0.4;

/** Reads what somebody typed into the search field; null when no word of it can find anything. */
export function wordQueryOf(text: string): WordQuery | null {
	const concepts = queryConcepts(text.slice(0, 500)).filter((concept) => concept.weight >= TELLING).slice(0, 24);
	const groups = concepts.map((concept) => {
		const near = concept.alternatives.filter((alternative) => alternative.weight >= NEAR).slice(0, 24);
		return near.map((alternative) => quoted(alternative.lexeme)).join(' | ');
	});
	const exact = concepts.map((concept) => quoted(concept.alternatives[0]!.lexeme));
	const wanted = groups.filter((group) => group !== '');
	if (wanted.length === 0) return null;
	return { all: wanted.map((group) => `(${group})`).join(' & '), some: wanted.join(' | '), exact: exact.join(' | ') };
}

function quoted(lexeme: string): string {
	return `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}
