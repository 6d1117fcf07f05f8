// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { lexemes, queryConcepts } from '#shared/german/analyse.ts';
import { synonymsOf } from '#shared/german/thesaurus.ts';
import type { ReadableText } from './clauses.ts';
import { readable } from './clauses.ts';
import type { IntakeContext, IntakeProposal, IntakeQuestion, ProposedCriterion } from './proposal.ts';
import { readCategories } from './read-category.ts';
import { readCriteria } from './read-criteria.ts';
import { readDirection } from './read-direction.ts';
import { readPeriod } from './read-period.ts';
import { readPlace } from './read-place.ts';

/** Longest title made from a text; a longer first sentence is cut at a word. */
const TITLE_LENGTH = 80;
/** Below this the category is asked for instead of taken for granted. */
const SURE_ENOUGH = 0.35;

/**
 * Reads a need (Gesuch) in plain German and proposes what it means. The first line is taken as the title. Nothing is
 * decided here: every part carries its words and a confidence, and what is unclear comes back as a question.
 */
export function readNeed(text: string, context: IntakeContext): IntakeProposal {
	const source = readable(text);
	const [firstLine = '', ...rest] = text.trim().split('\n');
	const body = rest.join('\n').trim();
	const categories = readCategories(firstLine, body);
	const [likeliest] = categories;
	const category = likeliest?.category ?? null;
	const criteria = readCriteria(source, category);
	const place = readPlace(source.text, source.lower, context, category);
	const period = readPeriod(source.lower, context.today);
	const must = [...criteria.must, ...datesAsCriteria(period, category)];
	const proposal = {
		text,
		title: titleOf(firstLine),
		direction: readDirection(source.lower),
		category,
		categoryConfidence: likeliest?.confidence ?? 0,
		categories,
		must,
		wish: criteria.wish,
		notNeeded: criteria.notNeeded,
		refused: refusedIn(source),
		...place,
		period,
		anonymous: category === 'succession' || /vertraulich|diskret|anonym|dürfen nichts erfahren|chiffre/.test(source.lower)
	};
	return { ...proposal, questions: questionsFor(proposal) };
}

/** For rooms the period is a criterion as well: free by its first day, and until its last if the text names both. */
function datesAsCriteria(period: IntakeProposal['period'], category: IntakeProposal['category']): ProposedCriterion[] {
	const dated = category === 'space' || category === 'plot';
	if (!period || !dated) return [];
	const { from, until } = period.value;
	const base = { words: period.words, confidence: period.confidence };
	if (from && until) {
		return [{ ...base, key: 'available_from_max', value: from }, { ...base, key: 'available_until_min', value: until }];
	}
	const by = from ?? until;
	return by ? [{ ...base, key: 'available_from_max', value: by }] : [];
}

/** A full stop behind one of these ends a word, not the sentence. */
const SHORTENED = /(?:\b(?:mind|max|ca|inkl|incl|exkl|zzgl|bzw|evtl|ggf|etc|usw|Nr|Str|St|Tel|Dr|Prof|Fa|Sa|So|Mo|Di|Mi|Do|Fr)|\b\p{L}|\d)\.$/u;

/** The first sentence as a title, cut at a word where it is long. */
function titleOf(line: string): string {
	const ends = [...line.matchAll(/[.!?](?=\s|$)/g)].map((found) => found.index + 1);
	const end = ends.find((at) => at > 12 && !SHORTENED.test(line.slice(0, at)));
	const sentence = line.slice(0, end).trim();
	if (sentence.length <= TITLE_LENGTH) return sentence;
	return `${sentence.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

const REFUSAL = longPattern([
	String.raw`\b(?:kein|keine|keinen|ohne|bloß kein|`,
	String.raw`bloß keine)\s+(\p{Lu}[\p{L}-]{3,})(?![^.,;!?]{0,40}\b(?:nötig|notwendig|erforderlich|`,
	String.raw`sein|muss|brauchen|haben|ahnung|schein|zeit|lust|geld|wunder)\b)`
], 'gu');

/** "Kein Nasslack", "keine Pellets": what an offer must not be. Not: "keine Kühlung nötig", "keinen Schein haben". */
function refusedIn(source: ReadableText): IntakeProposal['refused'] {
	const asked = new Set(queryConcepts(source.text).flatMap((concept) => concept.alternatives[0]?.lexeme ?? []));
	return [...source.text.matchAll(new RegExp(REFUSAL.source, 'giu'))]
		.filter(
			(found) => !source.isNotNeeded(
				found.index,
				found.index + found[0].length
			) && source.isNegated(found.index, found.index + found[0].length)
		)
		.map((found) => found[1] ?? '')
		.filter(
			(word) => /^\p{Lu}/u.test(word) &&
				!/^(?:Ahnung|Muss|KO|Zeit|Lust|Problem|Schein|Geld|Plan|Interesse|Erfahrung)$/.test(word)
		)
		.map((words) => ({ words, lexemes: refusedLexemes(words, asked) }));
}

/** The refused word and its plain synonyms, but never what the same text asks for. */
function refusedLexemes(word: string, asked: ReadonlySet<string>): string[] {
	const [own] = lexemes(word);
	if (!own) return [];
	const same = synonymsOf(own).filter((synonym) => synonym.weight >= 0.7).map((synonym) => synonym.lexeme);
	return [own, ...same].filter((lexeme) => !asked.has(lexeme));
}

type Understood = Omit<IntakeProposal, 'questions'>;

function questionsFor(proposal: Understood): IntakeQuestion[] {
	const questions: IntakeQuestion[] = [];
	const ask = (key: IntakeQuestion['key'], field: IntakeQuestion['field'], params: IntakeQuestion['params'] = {}) =>
		questions.push({ key, field, params });
	if (lexemes(proposal.text).length < 2) ask('exchange_reason_ask_text', 'text');
	if (proposal.direction === 'offers') ask('exchange_reason_ask_direction', 'direction');
	if (!proposal.category || proposal.categoryConfidence < SURE_ENOUGH) ask('exchange_reason_ask_category', 'category');
	if (!proposal.place) ask('exchange_reason_ask_place', 'place');
	const room = proposal.category === 'space' || proposal.category === 'plot';
	const sized = [...proposal.must, ...proposal.wish].some(
		(entry) => /^(?:area|persons|pallets|workplaces|meals)/.test(entry.key) && entry.confidence > 0.5
	);
	if (room && !sized) ask('exchange_reason_ask_size', 'criteria');
	if (room && !proposal.period) ask('exchange_reason_ask_period', 'period');
	const words = contradiction([...proposal.must, ...proposal.wish]);
	if (words) ask('exchange_reason_ask_contradiction', 'criteria', { words });
	return questions;
}

/** A floor above a ceiling ("mind. 200 qm, höchstens 100 qm"). */
function contradiction(criteria: readonly ProposedCriterion[]): string | null {
	for (const low of criteria.filter((entry) => entry.key.endsWith('_min'))) {
		const high = criteria.find((entry) => entry.key === low.key.replace(/_min$/, '_max'));
		if (high && Number(low.value) > Number(high.value)) return `${low.words} / ${high.words}`;
	}
	return null;
}
