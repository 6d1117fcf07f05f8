// SPDX-License-Identifier: EUPL-1.2
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';
import { EVERYDAY } from './thesaurus/everyday.ts';
import { FOOD } from './thesaurus/food.ts';
import { MONEY } from './thesaurus/money.ts';
import { ROOMS } from './thesaurus/rooms.ts';
import { THINGS } from './thesaurus/things.ts';
import { WORK } from './thesaurus/work.ts';

/** Another word for the same thing, or a related one, and how much a hit on it is worth beside the word itself. */
export interface Synonym {
	lexeme: string;
	weight: number;
}

const SAME = 0.75;
const SAME_IN_WIDE_GROUP = 0.62;
const RELATED = 0.28;
const WIDE = 12;

/** A phrase of several words has one lexeme: the stems joined by a blank ("künstlich intelligenz"). */
export function phraseLexeme(words: readonly string[]): string {
	return words.map((word) => stem(normaliseWord(word))).join(' ');
}

const ALL = [ROOMS, THINGS, FOOD, WORK, MONEY, EVERYDAY].join('\n');

/** Every single word of the thesaurus, as written: what compounds may be built of. */
export const THESAURUS_WORDS: readonly string[] = ALL.split(/[,>\n]/).map((entry) => entry.trim()).filter((entry) => /^[a-zäöü]{4,}$/.test(entry));

const entries = new Map<string, Map<string, number>>();
const phrases = new Map<string, number>();

function add(from: string, to: string, weight: number): void {
	if (from === to) return;
	let targets = entries.get(from);
	if (!targets) entries.set(from, (targets = new Map()));
	targets.set(to, Math.max(weight, targets.get(to) ?? 0));
}

function lexemesOf(list: string): string[] {
	return list
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry.length > 1)
		.map((entry) => {
			const words = entry.split(/[\s-]+/);
			if (words.length > 1) phrases.set(phraseLexeme(words), words.length);
			return phraseLexeme(words);
		});
}

for (const line of ALL.split('\n')) {
	const [group = '', related = ''] = line.split('>');
	const members = [...new Set(lexemesOf(group))];
	const weight = members.length > WIDE ? SAME_IN_WIDE_GROUP : SAME;
	for (const member of members) {
		for (const other of members) add(member, other, weight);
		for (const other of lexemesOf(related)) {
			add(member, other, RELATED);
			add(other, member, RELATED);
		}
	}
}

const synonymLists = new Map<string, readonly Synonym[]>();

/** Synonyms and trade words of a lexeme, strongest first; empty for what the thesaurus does not know. */
export function synonymsOf(lexeme: string): readonly Synonym[] {
	const known = synonymLists.get(lexeme);
	if (known) return known;
	const found = [...(entries.get(lexeme) ?? [])]
		.map(([other, weight]) => ({ lexeme: other, weight }))
		.sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1));
	synonymLists.set(lexeme, found);
	return found;
}

/** Whether the stems joined by blanks are a phrase of the thesaurus ("solidarische Landwirtschaft"). */
export function isPhrase(lexeme: string): boolean {
	return phrases.has(lexeme);
}

/** Number of words and phrases the thesaurus knows. */
export const THESAURUS_SIZE = entries.size;
