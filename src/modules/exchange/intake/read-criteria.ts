// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '../categories.ts';
import type { AttributeKey, CriterionValue } from '../criteria.ts';
import { attributesOf, criterionKeyOf } from '../criteria.ts';
import type { ReadableText } from './clauses.ts';
import type { Figure } from './figures.ts';
import { readFigures } from './figures.ts';
import type { Meaning } from './figure-meaning.ts';
import { meaningOf } from './figure-meaning.ts';
import { FLAGS } from './flags.ts';
import { readSeason } from './read-season.ts';
import { readWeekdays } from './read-weekdays.ts';
import type { ProposedCriterion } from './proposal.ts';

/** What a text says about properties: must, wish, and what is plainly not needed. */
export interface ReadCriteria {
	must: ProposedCriterion[];
	wish: ProposedCriterion[];
	notNeeded: { key: string; words: string }[];
}

/** Space one crate takes up with aisles, stacked four high: 60 × 40 cm, about a quarter of a square metre each. */
const SQM_PER_CRATE = 0.25;

/** So many people in a room meet, unless they work there. */
const GATHERING = 8;
const WORKS_THERE = /büro|arbeitspl|mitarbeite|belegschaft|werkstatt|produktion|wohn/;

/** Reads all criteria of a need in a category. A later or weaker mention of the same key does not overwrite. */
export function readCriteria(source: ReadableText, category: CategoryKey | null): ReadCriteria {
	const collected: ReadCriteria = { must: [], wish: [], notNeeded: [] };
	const taken = new Set<string>();
	const put = (criterion: ProposedCriterion, wish: boolean) => {
		if (taken.has(criterion.key)) return;
		taken.add(criterion.key);
		(wish ? collected.wish : collected.must).push(criterion);
	};
	for (const figure of readFigures(source)) putFigure(figure, source, category, put);
	putFlags(source, category, put, collected.notNeeded, taken);
	const people = collected.must.find((one) => one.key === 'persons_min' && Number(one.value) >= GATHERING);
	if (category === 'space' && people && !taken.has('kind') && !WORKS_THERE.test(source.lower)) put({ key: 'kind', value: 'event_room', words: people.words, confidence: 0.5 }, true);
	const days = readWeekdays(source.lower);
	if (days && category && attributesOf(category).includes('days')) put({ key: 'days', value: days.value, words: days.words, confidence: 0.6 }, false);
	return collected;
}

type Put = (criterion: ProposedCriterion, wish: boolean) => void;

function putFigure(figure: Figure, source: ReadableText, category: CategoryKey | null, put: Put): void {
	if (source.isNegated(figure.from, figure.to)) return;
	const wish = source.isWish(figure.from);
	if (figure.unit?.name === 'crates' && category === 'space') {
		const value = Math.max(1, Math.round(figure.high * SQM_PER_CRATE));
		put({ key: 'area_sqm_min', value, words: figure.words, confidence: 0.3 }, true);
		return;
	}
	const meaning = meaningOf(figure, category);
	if (!meaning) return;
	const factor = meaning.factor ?? 1;
	const make = (side: 'min' | 'max', figureValue: number): ProposedCriterion => ({
		key: keyOf(meaning, side),
		value: round(figureValue * factor),
		words: figure.words,
		confidence: meaning.confidence
	});
	const side = sideOf(figure, meaning);
	if (figure.bound === 'range' && meaning.side === 'min') {
		put(make('min', figure.low), wish);
		if (meaning.attribute === 'area_sqm') put({ ...make('max', figure.high * 1.15), confidence: 0.5 }, true);
		return;
	}
	const figureValue = side === 'min' ? figure.low * (figure.about ? 0.85 : 1) : figure.high * (figure.about ? 1.1 : 1);
	put(make(side, figureValue), wish || figure.about || (figure.bound === 'plain' && meaning.confidence < 0.7));
}

/** What a thing must be able to do is a floor, even if said with "bis" (parts up to 6 m); money is a ceiling. */
function sideOf(figure: Figure, meaning: Meaning): 'min' | 'max' {
	const oneSided = meaning.attribute !== 'area_sqm' && meaning.attribute !== 'quantity' &&
		meaning.attribute !== 'hours_week';
	if (oneSided || figure.bound === 'range' || figure.bound === 'plain') return meaning.side;
	return figure.bound;
}

function keyOf(meaning: Meaning, side: 'min' | 'max'): string {
	if (meaning.amount) return `${meaning.attribute}_${meaning.amount}_${side}`;
	return criterionKeyOf(meaning.attribute, side);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Properties named in words. What the sentence says no to becomes "not needed", never a criterion. */
function putFlags(
	source: ReadableText,
	category: CategoryKey | null,
	put: Put,
	notNeeded: ReadCriteria['notNeeded'],
	taken: Set<string>
): void {
	for (const flag of FLAGS) {
		if (flag.only && category && !flag.only.includes(category)) continue;
		if (flag.only && !category) continue;
		const found = mentions(source, flag.pattern);
		const plain = found.find((span) => !source.isNegated(span.from, span.to));
		const refused = found.find((span) => source.isNegated(span.from, span.to));
		if (refused && !plain) {
			if (!taken.has(flag.key)) notNeeded.push({ key: flag.key, words: refused.words });
			taken.add(flag.key);
			continue;
		}
		if (!plain) continue;
		const wish = (flag.soft ?? false) || (flag.softIn?.test(source.sentence(plain.from)) ?? false) || source.isWish(plain.from);
		const named = flag.key !== 'kind' || plain.from < source.text.indexOf('\n');
		put({ key: flag.key, value: flag.value, words: plain.words, confidence: flag.soft || !named ? 0.55 : 0.75 }, wish);
	}
}

function mentions(source: ReadableText, pattern: RegExp): { from: number; to: number; words: string }[] {
	return [...source.lower.matchAll(new RegExp(pattern.source, 'g'))].map((found) => {
		const from = found.index;
		const to = from + found[0].length;
		return { from, to, words: source.words(from, to) };
	});
}

/** Reads the attributes an offer states, with the same patterns; what it says no to becomes false. */
export function readAttributes(
	source: ReadableText,
	category: CategoryKey | null
): { key: AttributeKey; value: CriterionValue; words: string; confidence: number }[] {
	const found = new Map<AttributeKey, { key: AttributeKey; value: CriterionValue; words: string; confidence: number }>();
	for (const figure of readFigures(source)) {
		const meaning = meaningOf(figure, category);
		if (!meaning || found.has(meaning.attribute) || source.isNegated(figure.from, figure.to)) continue;
		if (meaning.attribute === 'quantity' && figure.bound === 'min') {
			found.set(
				'min_order',
				{ key: 'min_order', value: figure.words, words: figure.words, confidence: meaning.confidence }
			);
			continue;
		}
		const figureValue = round((meaning.side === 'max' ? figure.low : figure.high) * (meaning.factor ?? 1));
		const value = meaning.amount ? figure.words : figureValue;
		found.set(meaning.attribute, { key: meaning.attribute, value, words: figure.words, confidence: meaning.confidence });
	}
	const firstLineEnd = /\n|[.!?]\s|$/.exec(source.text)?.index ?? 0;
	for (const flag of FLAGS) {
		if (found.has(flag.key) || (flag.only && category && !flag.only.includes(category))) continue;
		const [first, ...more] = mentions(source, flag.pattern);
		if (!first || (flag.key === 'kind' && first.from > firstLineEnd)) continue;
		const no = [first, ...more].every((span) => source.isNegated(span.from, span.to));
		if (no && flag.value !== true) continue;
		found.set(flag.key, { key: flag.key, value: no ? false : flag.value, words: first.words, confidence: 0.65 });
	}
	const season = readSeason(source.lower);
	if (season) found.set('season', { key: 'season', value: season.value, words: season.words, confidence: 0.7 });
	return [...found.values()];
}
