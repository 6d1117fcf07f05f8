// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { negated } from '#shared/german/negation.ts';
import { normaliseText } from '#shared/german/normalise.ts';
import { LONGEST_TEXT, tokenise } from '#shared/german/tokenise.ts';

/** A text prepared for reading: one spelling, and for each stretch of it how the person feels about it. */
export interface ReadableText {
	text: string;
	/** Lower case, for patterns. Same length as `text`. */
	lower: string;
	/** True where the text says no: "keine Kühlung nötig", "ohne Heizung". */
	isNegated: (from: number, to: number) => boolean;
	/** True where the text says no and need at once ("nicht nötig", "egal"): not needed, but welcome. */
	isNotNeeded: (from: number, to: number) => boolean;
	/** True in a clause that wishes ("gern", "wäre schön", "kein Muss"). */
	isWish: (from: number) => boolean;
	/** The sentence around a place, in lower case. */
	sentence: (from: number) => string;
	/** The words of a stretch, widened to whole words, for showing. */
	words: (from: number, to: number) => string;
}

const WISH =
	longPattern([
		String.raw`\b(?:gern|gerne|wär|wäre|wären|ideal|idealerweise|optional|möglichst|wenn möglich|`,
		String.raw`am liebsten|am besten|am schönsten|bevorzugt|lieber|hätten? gern|fänd|fände|super|traum|`,
		String.raw`ein plus|notfalls|wünschenswert|willkommen|von vorteil|nett|schön|kein muss|kein ko|`,
		String.raw`nice to have|gold|prima|alternativ|zwischenlösung)(?![a-zäöü])`
	]);
const SOFTENS_BEFORE = longPattern([
	String.raw`\b(?:kein muss|kein ko|kein k\.o|nicht zwingend|aber egal|wäre? (?:schön|super|toll|gut|`,
	String.raw`prima|ideal))`
]);
const NOT_NEEDED = longPattern([
	String.raw`(?:nicht|kein\w*|keine[nr]?)[^.!?;]{0,60}(?:nötig|notwendig|erforderlich|gebraucht|`,
	String.raw`brauchen|sein|muss)|unnötig|egal|überflüssig|nicht nötig`
]);

interface Clause {
	from: number;
	to: number;
	wish: boolean;
}

/** Prepares a text once for all readers of intake. */
export function readable(source: string): ReadableText {
	const text = normaliseText(source.slice(0, LONGEST_TEXT));
	const lower = text.toLowerCase();
	const tokens = tokenise(text);
	const marks = negated(tokens);
	const clauses = clausesOf(lower);
	const negatedAt = tokens
		.filter((_, index) => marks[index])
		.map((token) => ({ from: token.start, to: token.start + token.text.length }));
	const isNegated = (from: number, to: number) => negatedAt.some((span) => span.from < to && from < span.to);
	return {
		text,
		lower,
		isNegated,
		isNotNeeded: (from, to) => isNegated(from, to) && NOT_NEEDED.test(sentenceAround(lower, from)),
		isWish: (from) => clauses.find((clause) => from >= clause.from && from < clause.to)?.wish ?? false,
		sentence: (from) => sentenceAround(lower, from),
		words: (from, to) => wordsAround(text, from, to)
	};
}

function clausesOf(lower: string): Clause[] {
	const clauses: Clause[] = [];
	let from = 0;
	for (const end of lower.matchAll(/,(?!\d)|[.!?;\n](?=\s|$)|\s–\s|\baber\b|$/g)) {
		const to = end.index + Math.max(1, end[0].length);
		const clause = lower.slice(from, to);
		const previous = clauses.at(-1);
		if (previous && SOFTENS_BEFORE.test(clause) && !/[.!?;\n]$/.test(lower.slice(previous.from, previous.to))) {
			previous.wish = true;
		}
		clauses.push({ from, to, wish: WISH.test(clause) });
		from = to;
	}
	return clauses;
}

function sentenceAround(lower: string, at: number): string {
	const from = Math.max(lower.lastIndexOf('. ', at), lower.lastIndexOf('\n', at), 0);
	const end = /[.!?](?:\s|$)|\n/.exec(lower.slice(at));
	return lower.slice(from, end ? at + end.index : undefined);
}

function wordsAround(text: string, from: number, to: number): string {
	let start = from;
	let end = to;
	while (start > 0 && /[\p{L}\d]/u.test(text[start - 1] ?? '')) start -= 1;
	while (end < text.length && /[\p{L}\d]/u.test(text[end] ?? '')) end += 1;
	return text.slice(start, end).trim();
}
