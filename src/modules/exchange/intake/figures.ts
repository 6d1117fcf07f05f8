// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { readNumber } from '#shared/german/number-words.ts';
import type { Unit } from '#shared/german/units.ts';
import { UNIT_PATTERN, unitOf } from '#shared/german/units.ts';
import type { ReadableText } from './clauses.ts';

/** A figure with its unit and bounds: "80 bis 120 qm" has both, "mind. 1,5 t" a lower, "max. 500 €" an upper one. */
export interface Figure {
	/** In the unit as written. For a bare figure both are the same. */
	low: number;
	high: number;
	bound: 'min' | 'max' | 'range' | 'plain';
	about: boolean;
	unit: Unit | null;
	per: 'hour' | 'day' | 'week' | 'month' | 'year' | 'sqm' | 'item' | null;
	from: number;
	to: number;
	words: string;
	/** Lower-case text shortly before and behind, for telling a gate's height from a ceiling's. */
	before: string;
	behind: string;
}

/** Number words of any length ("zweihundertvierzig"); which of them are numbers, readNumber tells. */
const NUMBER_WORD =
	'(?:ein(?:en?)?|zwei|zwo|drei(?:ß|ss)ig|drei|vier|fünf|fuffzig|fufzig|sech(?:s|zehn|zig)|sieb(?:en|zehn|zig)|acht|neun|zehn|elf|zwölf|zwanzig|' +
	'zig|hundert|tausend|dutzend|und)+';
const NUMBER = `(?:[-–]\\s?)?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|[-–+]?\\d+(?:,\\d+)?|\\b${NUMBER_WORD}\\b`;
const BOUND =
	'mindestens|mind\\.?|min\\.?|wenigstens|ab|über|mehr als|nicht unter|' +
	'maximal|max\\.?|höchstens|bis zu|bis|unter|nicht über|nicht mehr als|weniger als';
const ABOUT = 'ca\\.?|circa|etwa|rund|ungefähr|gut|knapp|um die|so um|so';
const PER =
	'(?:\\/|pro|je|im|in der|die|am|per)\\s*(qm|m²|quadratmeter|stunde|std|h|tag|abend|einsatz|' +
	'termin|veranstaltung|woche|monat|jahr|stück|kopf|person|nase|mann|gast)|' +
	'mtl\\.?|monatlich|wöchentlich|täglich|jährlich|monatsmiete|im jahr';
const FIGURE = new RegExp(
	`(?:(?<bound>${BOUND})\\s*)?(?:(?<about>${ABOUT})\\s*)?` +
		`(?:(?<bound2>mindestens|mind\\.?|maximal|max\\.?|höchstens)\\s*)?` +
		`(?<low>${NUMBER})(?:\\s?(?:€|euro))?(?:\\s*(?:–|-|bis|oder)\\s*(?<high>${NUMBER}))?` +
		`(?<thousand>\\s*(?:tsd\\.?|k(?=\\s?€)))?` +
		`\\s*(?:(?<unit>${UNIT_PATTERN})(?![a-zäöü]))?(?:\\s*(?<per>${PER}))?` +
		`(?<after>\\s*(?:aufwärts|oder mehr|und mehr|\\+|max\\b|maximal|warm|kalt|netto))*`,
	'g'
);

/** All figures of a text, in order. Dates, clock times, postcodes and norm numbers are left alone. */
export function readFigures(source: ReadableText): Figure[] {
	const figures: Figure[] = [];
	for (const found of source.lower.matchAll(FIGURE)) {
		const figure = asFigure(found, source);
		if (figure) figures.push(figure);
	}
	return figures;
}

function asFigure(found: RegExpExecArray, source: ReadableText): Figure | null {
	const part = found.groups ?? {};
	const from = found.index;
	const to = from + found[0].length;
	const behind = source.lower.slice(to, to + 40);
	const before = source.lower.slice(Math.max(0, from - 40), from);
	const first = numberOf(part['low'], part['thousand']);
	if (first === null || /[\d.,:]$|[a-zäöü]$/.test(before) || isOther(before, behind, part)) return null;
	const euroInside = /€|euro/.test(found[0]);
	const plainMoney = first >= LEAST_MONEY && saysMoney(part, before, behind);
	const unit = part['unit'] ? unitOf(part['unit']) : euroInside || plainMoney ? unitOf('€') : null;
	const worded = !/\d/.test(part['low'] ?? '');
	if (worded && !unit) return null;
	const second = part['high'] ? numberOf(part['high'], part['thousand']) : null;
	const bounds = boundsOf(part, found[0], first, second);
	return {
		...bounds,
		about: part['about'] !== undefined,
		unit,
		per: periodOf(
			part['per'] ?? /^\s*(?:warm|kalt)\b/.exec(behind)?.[0] ?? (
				/\b(?:warm|kalt)\b/.test(part['after'] ?? '') ? 'monat' : ''
			)
		),
		from,
		to,
		words: source.words(from, to),
		before,
		behind
	};
}

/** A bare ceiling below this counts things. */
const LEAST_MONEY = 100;
const CEILING = /^(?:maximal|max|höchstens|unter|nicht über|nicht mehr als|weniger als|bis zu)/;
const TOO_MUCH = /^\s*(?:ist|is|sind)?\s*(?:nicht?|nich) (?:drin|her)\b/;
const ENDS_THERE = /^\s*(?:[.,;!)]|$|bitte|wär|ist?\b|is\b|sind|nich|gibt|netto|brutto|im monat|am tag|pro tag|okay|ok\b)/;
/** Words of money right before or behind, in the same clause. */
const MONEY_BEFORE = /(?:kost\w*|preis|miete|budget|geld|kasse|zahlen|ausgeben|rahmen)[^.,;!?]{0,20}$/;
const MONEY_BEHIND = /^[^.,;!?]{0,12}(?:okay|ok\b|drin\b|schmerzgrenze|gibt die kasse)/;

/** "Achthundert wären okay", "…, höchstens sechshundert.": money without its sign, where nothing is counted. */
function saysMoney(part: Record<string, string | undefined>, before: string, behind: string): boolean {
	const said = part['bound2'] ?? part['bound'] ?? '';
	if (part['unit'] || !ENDS_THERE.test(behind) || /^(?:mind|min|wenig|ab)/.test(said)) return false;
	if (/^(?:mehr als|über)/.test(said)) return TOO_MUCH.test(behind);
	const clauseOfItsOwn = /(?:^|[.,;!?–]\s*)$/.test(before) && /^\s*(?:bitte\s*)?(?:[.;!?]|$)/.test(behind);
	return MONEY_BEFORE.test(before) || MONEY_BEHIND.test(behind) || (CEILING.test(said) && clauseOfItsOwn);
}

function numberOf(written: string | undefined, thousand: string | undefined): number | null {
	const minus = /^\s*[-–]/.test(written ?? '') ? -1 : 1;
	const figure = readNumber((written ?? '').replace(/^\s*[-–+]\s?/, ''));
	return figure === null ? null : figure * minus * (thousand ? 1000 : 1);
}

/** Clock times, dates, ordinals and names with figures. */
function isOther(before: string, behind: string, part: Record<string, string | undefined>): boolean {
	if (longPattern([
		String.raw`^\s*(?:uhr|\.\s?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|oktober)|:\d|er\b|`,
		String.raw`\.\s?lehrjahr)`
	]).test(behind)) return true;
	if (/(?<![a-zäöü])(?:iso|din|en|ral|haccp|klasse|§|zeile|seite|nr\.?)\s*$/.test(before)) return true;
	return !part['unit'] && /^(?:19|20)\d\d$/.test(part['low'] ?? '');
}

function boundsOf(
	part: Record<string,
	string | undefined>,
	whole: string,
	first: number,
	second: number | null
): Pick<Figure, 'low' | 'high' | 'bound'> {
	if (second !== null && second > first) return { low: first, high: second, bound: 'range' };
	if (second !== null) return { low: Math.min(first, second), high: Math.max(first, second), bound: 'range' };
	const said = part['bound2'] ?? part['bound'] ?? '';
	const single = { low: first, high: first };
	if (/aufwärts|mehr$|\+/.test(whole) || /^(?:mind|min|wenig|ab|über|mehr|nicht unter)/.test(said)) {
		return { ...single, bound: 'min' };
	}
	if (/max/.test(whole) || /^(?:max|höchst|bis|unter|nicht|weniger)/.test(said)) return { ...single, bound: 'max' };
	return { ...single, bound: 'plain' };
}

function periodOf(written: string): Figure['per'] {
	if (!written) return null;
	if (/qm|m²|quadrat/.test(written)) return 'sqm';
	if (/stunde|std|h$/.test(written)) return 'hour';
	if (/tag|täglich|abend|einsatz|termin|veranstaltung/.test(written)) return 'day';
	if (/woche|wöchentlich/.test(written)) return 'week';
	if (/jahr|jährlich/.test(written)) return 'year';
	if (/stück|kopf|person|nase|mann|gast/.test(written)) return 'item';
	return 'month';
}
