// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon } from './lexicon.ts';
import { LEXICON } from './lexicon.ts';
import { negated } from './negation.ts';
import { allParts } from './split.ts';
import { stem } from './stem.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';
import { isPhrase, synonymsOf } from './thesaurus.ts';
import { tokenise } from './tokenise.ts';

/** What an index keeps of a word: the word itself, a part of a compound, or a phrase. Lower-case ASCII and digits. */
export interface Lexeme {
	lexeme: string;
	/** The word as written. */
	from: string;
	kind: 'word' | 'part' | 'phrase' | 'number';
	/** The last part of a compound, which says what the thing is. */
	head: boolean;
	weak: boolean;
	negated: boolean;
	/** Place of the word in the text, from 0; parts share it with their word. */
	position: number;
}

/** One thing a query asks for, with all lexemes that would answer it. */
export interface QueryConcept {
	from: string;
	position: number;
	/** 1 for a word of substance, less for weak words and adjectives. */
	weight: number;
	alternatives: { lexeme: string; weight: number; how: 'same' | 'part' | 'synonym' }[];
}

/** Analyses a text for the index: words, their parts, phrases, figures; stop words left out. */
export function analyse(text: string, lexicon: Lexicon = LEXICON): Lexeme[] {
	const tokens = tokenise(text);
	const marks = negated(tokens);
	const found: Lexeme[] = [];
	tokens.forEach((token, position) => {
		if (isStopWord(token.word)) return;
		const base = { from: token.text, weak: isWeakWord(token.word), negated: marks[position] ?? false, position };
		if (token.kind === 'number') {
			found.push({ ...base, lexeme: token.word, kind: 'number', head: false });
			return;
		}
		const whole = stem(token.word);
		found.push({ ...base, lexeme: whole, kind: 'word', head: false });
		const next = tokens[position + 1];
		const phrase = next ? `${whole} ${stem(next.word)}` : '';
		if (phrase && isPhrase(phrase)) found.push({ ...base, lexeme: phrase, kind: 'phrase', head: false });
		const parts = allParts(token.word, lexicon).map(stem);
		parts.forEach((part, index) => {
			if (part !== whole) found.push({ ...base, lexeme: part, kind: 'part', head: index === parts.length - 1 });
		});
	});
	return found;
}

/** The distinct lexemes of a text for a full-text index, in order of first appearance. */
export function lexemes(text: string, lexicon: Lexicon = LEXICON): string[] {
	return [...new Set(analyse(text, lexicon).map((entry) => entry.lexeme))];
}

const WEIGHT = { weak: 0.12, small: 0.6, head: 0.45, modifier: 0.38, number: 0.15 } as const;
/** A synonym of a part is two steps away from the word that was asked for. */
const SYNONYM_OF_PART = 0.6;

/**
 * What a sentence asks for, one concept per word with its parts and synonyms. Words the sentence says no to are left
 * out. Nouns (capital letter) weigh full, other words less, words of asking next to nothing.
 */
export function queryConcepts(text: string, lexicon: Lexicon = LEXICON): QueryConcept[] {
	const byPosition = new Map<number, Lexeme[]>();
	for (const entry of analyse(text, lexicon)) {
		if (entry.negated) continue;
		const group = byPosition.get(entry.position);
		if (group) group.push(entry);
		else byPosition.set(entry.position, [entry]);
	}
	return [...byPosition.values()].map(asConcept);
}

function asConcept(group: Lexeme[]): QueryConcept {
	const first = group[0] as Lexeme;
	const best = new Map<string, QueryConcept['alternatives'][number]>();
	const offer = (lexeme: string, weight: number, how: 'same' | 'part' | 'synonym') => {
		if ((best.get(lexeme)?.weight ?? 0) < weight) best.set(lexeme, { lexeme, weight, how });
	};
	for (const entry of group) {
		const own = entry.kind === 'part' ? (entry.head ? WEIGHT.head : WEIGHT.modifier) : 1;
		offer(entry.lexeme, own, entry.kind === 'part' ? 'part' : 'same');
		const reach = entry.kind === 'part' ? own * SYNONYM_OF_PART : 1;
		for (const synonym of synonymsOf(entry.lexeme)) offer(synonym.lexeme, synonym.weight * reach, 'synonym');
	}
	return {
		from: first.from,
		position: first.position,
		weight: conceptWeight(first),
		alternatives: [...best.values()].sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1))
	};
}

function conceptWeight(entry: Lexeme): number {
	if (entry.kind === 'number') return WEIGHT.number;
	if (entry.weak) return WEIGHT.weak;
	const letter = entry.from[0] ?? '';
	return letter !== letter.toLowerCase() ? 1 : WEIGHT.small;
}

/** Flat list for a retrieval in SQL: every lexeme that may answer the query, with its best weight, strongest first. */
export function queryLexemes(
	text: string,
	lexicon: Lexicon = LEXICON
): { lexeme: string; weight: number; from: string }[] {
	const best = new Map<string, { lexeme: string; weight: number; from: string }>();
	for (const concept of queryConcepts(text, lexicon)) {
		for (const { lexeme, weight } of concept.alternatives) {
			const total = weight * concept.weight;
			if ((best.get(lexeme)?.weight ?? 0) < total) best.set(lexeme, { lexeme, weight: total, from: concept.from });
		}
	}
	return [...best.values()].sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1));
}
