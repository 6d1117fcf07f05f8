// SPDX-License-Identifier: EUPL-1.2
import { longDay } from '#shared/dates.ts';

/** How exactly a date is known; a founding year is no 1 January. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date as far as it is known: the first day of the span, and how long the span is. */
export type PartialDate = { day: string; precision: DatePrecision };

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const two = (number: string | number) => String(number).padStart(2, '0');

/** "3.10.2016", "10/2016", "10.2016" and "Oktober 2016" as the standard writes them; anything else as it is. */
function asIso(text: string): string {
	const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	if (day) return `${day[3]}-${two(day[2]!)}-${two(day[1]!)}`;
	const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
	if (month) return `${month[2]}-${two(month[1]!)}`;
	const named = /^(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(text);
	const at = named ? MONTHS.indexOf(named[1]!.toLowerCase().replace(/^mae/, 'mär').replace(/^mar/, 'mär').replace(/^may/, 'mai').replace(/^oct/, 'okt').replace(/^dec/, 'dez').slice(0, 3)) : -1;
	return at < 0 ? text : `${named![2]}-${two(at + 1)}`;
}

/** Reads "2016", "2016-10" or "2016-10-03", and as Germans write them "10/2016", "Oktober 2016", "3.10.2016"; null for anything else and for days that do not exist. */
export function readPartialDate(text: string): PartialDate | null {
	const found = SHAPE.exec(asIso(text.trim()));
	if (!found) return null;
	const [, year, month, day] = found;
	const full = `${year}-${month ?? '01'}-${day ?? '01'}`;
	const date = new Date(`${full}T12:00:00Z`);
	if (Number(year) < 1000 || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== full) return null;
	return { day: full, precision: day ? 'day' : month ? 'month' : 'year' };
}

/** Writes it back as it was said: no digit more than is known. */
export function writePartialDate({ day, precision }: PartialDate): string {
	return day.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
}

/** The first day of what was said, for a beginning; null for nothing and for no date. */
export function firstDay(text: string | null | undefined): string | null {
	return text ? (readPartialDate(text)?.day ?? null) : null;
}

/** The last day of what was said, for an end: what lasted "bis 2020" went on until 31 December. */
export function lastDay(text: string | null | undefined): string | null {
	const date = text ? readPartialDate(text) : null;
	if (!date || date.precision === 'day') return date?.day ?? null;
	const [year, month] = [Number(date.day.slice(0, 4)), date.precision === 'year' ? 12 : Number(date.day.slice(5, 7))];
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A stored beginning as roughly as it may have been said: the first of a year is that year. */
export function beginningOf(day: string): PartialDate {
	return { day, precision: day.endsWith('-01-01') ? 'year' : day.endsWith('-01') ? 'month' : 'day' };
}

/** The same for an end: the last of a month is that month. */
export function endOf(day: string): PartialDate {
	if (day.endsWith('-12-31')) return { day, precision: 'year' };
	return { day, precision: lastDay(day.slice(0, 7)) === day ? 'month' : 'day' };
}

/** In words: "2016", "Oktober 2016" or "3. Oktober 2016". */
export function partialDateInWords({ day, precision }: PartialDate, locale: string): string {
	if (precision === 'day') return longDay(day, locale);
	if (precision === 'year') return day.slice(0, 4);
	const language = locale === 'en' ? 'en-GB' : 'de-DE';
	const date = new Date(`${day}T12:00:00Z`);
	return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(date);
}
