// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { analyse } from '#shared/german/analyse.ts';
import { senseOf } from '#shared/german/homonyms.ts';
import { normaliseText, normaliseWord } from '#shared/german/normalise.ts';
import { stem } from '#shared/german/stem.ts';
import { synonymsOf } from '#shared/german/thesaurus.ts';
import { LONGEST_TEXT, tokenise } from '#shared/german/tokenise.ts';
import { CATEGORIES } from '../categories.ts';
import type { CategoryKey } from '../categories.ts';
import { PHRASES, PLAIN, STRONG } from './category-cues.ts';
import type { CategoryReading } from './proposal.ts';

const STRONG_WEIGHT = 2;
const PLAIN_WEIGHT = 0.6;
const TITLE = 1.8;
/** First parts of compounds tell what for, not what: "Lagergehäuse" is no store. */
const MODIFIER = 0.25;
/** What something is for says little about what it is. */
const PURPOSE = 0.3;
/** A question that asks neither who nor where nor whether somebody has it asks how: "Honig in die Schweiz verkaufen?" */
const ASKS_FOR_ADVICE = longPattern([
	String.raw`^(?!.*\b(?:[Ww]er|[Ww]o|[Ww]ohin|[Ww]oher|[Hh]at|[Hh]aben|[Gg]ibt|[Jj]emand|sucht|gesucht|kauft)\b)`,
	String.raw`(?:.*\b(?:[Dd]arf|[Mm]uss|[Ss]oll|[Kk]ann|[Ll]ohnt|geht|[Ww]ie|[Ww]as|[Ww]arum|[Ww]ann|[Ww]elche\w*|mit wem)\b.*|.*\s[a-zäöü]{4,}(?:en|ern|eln))\?$`
]);
const ADVICE_WEIGHT = 2;
/** Each further plain word of one category says less: five words of food do not make a question a purchase. */
const FADES = 0.75;
/** A synonym's cue is worth half, and only if it means the same. */
const BORROWED = 0.5;
const SAME_THING = 0.6;

const BANK = stem('bank');

const cues = new Map<string, Partial<Record<CategoryKey, number>>>();
for (const [source, weight] of [[PLAIN, PLAIN_WEIGHT], [STRONG, STRONG_WEIGHT]] as const) {
	for (const category of CATEGORIES) {
		for (const word of source[category].split(/\s+/)) {
			const lexeme = stem(normaliseWord(word));
			cues.set(lexeme, { ...cues.get(lexeme), [category]: weight });
		}
	}
}

/** What anything may cost: these borrow nothing from money. */
for (const word of ['budget', 'preis', 'kosten', 'mittel']) cues.set(stem(word), cues.get(stem(word)) ?? {});

interface Tally {
	points: number;
	words: Set<string>;
}

/**
 * Which category a text means, likeliest first, with the words that led there. Confidence is the share of all points,
 * damped where there are few. An empty list: nothing in the text tells.
 */
export function readCategories(title: string, text: string): CategoryReading[] {
	const tallies = new Map<CategoryKey, Tally>(CATEGORIES.map((category) => [category, { points: 0, words: new Set() }]));
	countWords(title, TITLE, tallies);
	countWords(text, 1, tallies);
	countPhrases(title, 1.3, tallies);
	countPhrases(text, 1, tallies);
	if (ASKS_FOR_ADVICE.test(title.trim())) add(tallies, 'knowledge', ADVICE_WEIGHT, '?');
	const strengths = [...tallies].map(([category, tally]) => ({ category, strength: tally.points ** 1.6, tally }));
	const sum = strengths.reduce((total, entry) => total + entry.strength, 0);
	if (sum === 0) return [];
	return strengths
		.filter((entry) => entry.strength > 0)
		.map(({ category, strength, tally }) => ({
			category,
			confidence: Math.round((strength / (sum + 1)) * 100) / 100,
			words: [...tally.words]
		}))
		.sort((a, b) => b.confidence - a.confidence || (a.category < b.category ? -1 : 1))
		.filter((entry) => entry.confidence >= 0.03);
}

function countWords(text: string, field: number, tallies: Map<CategoryKey, Tally>): void {
	const seen = new Set<string>();
	const purposes = purposePositions(text);
	const plain = new Map<string, number>();
	const entries = analyse(text);
	const around = new Set(entries.map((entry) => entry.lexeme));
	for (const entry of entries) {
		if (entry.negated || seen.has(entry.lexeme)) continue;
		seen.add(entry.lexeme);
		// a bench is no bank: the cues speak of the other meaning
		if (entry.lexeme === BANK && senseOf(BANK, around) === 'bench') continue;
		const part = entry.kind !== 'part' ? 1 : entry.head ? 0.85 : MODIFIER;
		const share = part * (purposes.has(entry.position) ? PURPOSE : 1);
		for (const [category, weight] of Object.entries(cuesOf(entry.lexeme))) {
			const before = plain.get(category) ?? 0;
			const fade = weight < STRONG_WEIGHT ? FADES ** before : 1;
			if (weight < STRONG_WEIGHT) plain.set(category, before + 1);
			add(tallies, category as CategoryKey, weight * share * field * fade, entry.from);
		}
	}
}

const LEADS_TO_PURPOSE =
	/^(?:für|fürs|zum|zur|im|in|ins|bei|beim|auf|aus|vom|von|nach|an|am|mit|neben|unser|unsere|unserem|unseren|unserer)$/;

/** Words from a preposition to its noun: "20 kg Honig für unseren Hofladen" seeks honey, no shop. */
function purposePositions(text: string): Set<number> {
	const found = new Set<number>();
	let leading = 0;
	tokenise(text).forEach((token, position) => {
		if (LEADS_TO_PURPOSE.test(token.word)) leading = 4;
		else if (leading > 0) {
			found.add(position);
			leading = token.capital ? 0 : leading - 1;
		}
	});
	return found;
}

/** The cues of a word; one without any borrows half of what its synonyms tell. */
function cuesOf(lexeme: string): Partial<Record<CategoryKey, number>> {
	const own = cues.get(lexeme);
	if (own) return own;
	const borrowed: Partial<Record<CategoryKey, number>> = {};
	for (const synonym of synonymsOf(lexeme)) {
		if (synonym.weight < SAME_THING) break;
		for (const [category, weight] of Object.entries(cues.get(synonym.lexeme) ?? {})) {
			borrowed[category as CategoryKey] = Math.max(borrowed[category as CategoryKey] ?? 0, weight * BORROWED);
		}
	}
	return borrowed;
}

function countPhrases(text: string, field: number, tallies: Map<CategoryKey, Tally>): void {
	const lower = normaliseText(text.slice(0, LONGEST_TEXT)).toLowerCase();
	for (const { category, pattern, weight } of PHRASES) {
		const found = pattern.exec(lower);
		if (found) add(tallies, category, weight * field, found[0]);
	}
}

function add(tallies: Map<CategoryKey, Tally>, category: CategoryKey, points: number, word: string): void {
	const tally = tallies.get(category);
	if (!tally) return;
	tally.points += points;
	tally.words.add(word.trim());
}
