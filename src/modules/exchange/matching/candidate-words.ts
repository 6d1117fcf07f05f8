// SPDX-License-Identifier: EUPL-1.2
import { analyse } from '#shared/german/analyse.ts';
import type { Candidate, TermStatistics } from './match.ts';
import { FIELD_WEIGHT } from './terms.ts';

/** How strongly a lexeme stands in a candidate, as which word, and whether only as a part of it (its last part: head). */
export interface CandidateWord {
	weight: number;
	from: string;
	part: boolean;
	head: boolean;
}

/** The words of a candidate, read once: lexeme → how strongly it stands there (title, text, field of work). */
export interface CandidateWords {
	strength: ReadonlyMap<string, CandidateWord>;
	/** Lexemes of the title alone: what the thing is. */
	title: ReadonlySet<string>;
	length: number;
}

/** A part of a compound says less than the word itself: "Lager" in "Lagergehäuse". */
const PART = 0.7;
const HEAD = 0.85;

const cache = new WeakMap<Candidate, CandidateWords>();

/** Reads a candidate's words; kept as long as the candidate object lives. Words the text says no to do not count. */
export function wordsOf(candidate: Candidate): CandidateWords {
	const known = cache.get(candidate);
	if (known) return known;
	const strength = new Map<string, CandidateWord>();
	const title = new Set<string>();
	let length = 0;
	const read = (text: string, field: number, titled: boolean) => {
		for (const entry of analyse(text)) {
			if (entry.negated || entry.kind === 'number') continue;
			const part = entry.kind === 'part';
			const weight = field * (part ? (entry.head ? HEAD : PART) : 1);
			if (!part) length += field;
			if (titled) title.add(entry.lexeme);
			const before = strength.get(entry.lexeme);
			if (!before || before.weight < weight) strength.set(entry.lexeme, { weight, from: entry.from, part, head: entry.head });
			else before.weight = Math.min(1, before.weight + weight * 0.1);
		}
	};
	read(candidate.title, FIELD_WEIGHT.title, true);
	read(candidate.text, FIELD_WEIGHT.text, false);
	read(candidate.fieldWords.join('. '), FIELD_WEIGHT.fieldWords, false);
	const words = { strength, title, length };
	cache.set(candidate, words);
	return words;
}

/** Counts how rare each lexeme is in a stock of candidates. */
export function collectStatistics(candidates: readonly Candidate[]): TermStatistics {
	const frequency = new Map<string, number>();
	let total = 0;
	for (const candidate of candidates) {
		const words = wordsOf(candidate);
		total += words.length;
		for (const lexeme of words.strength.keys()) frequency.set(lexeme, (frequency.get(lexeme) ?? 0) + 1);
	}
	return {
		documents: candidates.length,
		averageLength: candidates.length ? total / candidates.length : 1,
		documentFrequency: (lexeme) => frequency.get(lexeme) ?? 0
	};
}

/** Rarity of a lexeme, 0..1: 1 for a word that stands nowhere else, near 0 for one that stands everywhere. */
export function rarity(lexeme: string, statistics: TermStatistics): number {
	const documents = Math.max(statistics.documents, 1);
	const frequency = statistics.documentFrequency(lexeme);
	return Math.log(1 + documents / (1 + frequency)) / Math.log(1 + documents);
}
