// SPDX-License-Identifier: EUPL-1.2
import type { Read } from './proposal.ts';

/** From and until as ISO dates; either side may be open. */
export interface Period {
	from: string | null;
	until: string | null;
}

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const MONTH =
	'(?:anfang |mitte |ende )?(?:januar|jänner|februar|feber|märz|april|' +
	'mai|juni|juli|august|september|oktober|november|dezember)';
const SEASONS: Readonly<Record<string, [string, string]>> = {
	frühjahr: ['03-01', '05-31'], frühling: ['03-01', '05-31'], sommer: ['06-01', '08-31'], herbst: ['09-01', '11-30'],
	winter: ['12-01', '02-28'], jahresende: ['12-01', '12-31'],
	jahreswechsel: ['12-15', '01-15'], advent: ['11-25', '12-24'],
	weihnachten: ['12-01', '12-26'], ostern: ['03-20', '04-25'],
	jahresbeginn: ['01-01', '01-31'], jahresanfang: ['01-01', '01-31']
};
/** A point in time as people write it, for patterns over lower-case text; one capturing-free group. */
export const POINT = [
	'(?:\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?(?:20)?\\d\\d)?',
	`\\d{1,2}\\.\\s?(?:${MONTH})(?:\\s20\\d\\d)?`,
	`${MONTH}(?:\\s(?:20\\d\\d|\\d\\d(?![\\d.])))?`,
	`(?:${Object.keys(SEASONS).join('|')})(?:\\s20\\d\\d)?`,
	'(?:anfang |mitte |ende |(?:erste[rsn]? |zweite[rsn]? )(?:jahreshälfte |halbjahr )|[1-4]\\. ?quartal )?20[2-4]\\d)'
].join('|');
const RANGE = new RegExp(
	`(?:von\\s|vom\\s|zwischen\\s)?(${POINT})\\s*(?:bis|–|\\/|und)\\s*(?:zum\\s)?(?:mitte\\s)?(${POINT})`
);
const SINGLE = new RegExp(
	'(ab|seit|bis spätestens|spätestens|bis|vor|zum|zur|im|in den|am|anfang|ende|für|start|ab dem|bis zum)' +
		`\\s(?:dem\\s|den\\s|zum\\s|laufe\\s)?(${POINT})`,
	'g'
);
/** A whole date says when, whatever word stands before it. */
const DATE = new RegExp(`(?<![\\d.])(?<!(?:vom|din|iso|stand|anzeige)\\s)\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?(?:20)?\\d\\d|${MONTH}(?:\\s20\\d\\d)?)(?!\\d)`);

interface Span {
	from: string;
	until: string;
}

/**
 * Reads when something is needed: "ab März", "im Herbst", "bis Ende 2027", "vom 16.11. bis 24.12.", "sofort". A date
 * without a year is the next one from today on.
 */
export function readPeriod(lower: string, today: string): Read<Period> | null {
	const range = RANGE.exec(lower);
	if (range) {
		const from = spanOf(range[1] ?? '', today);
		const until = from && spanOf(range[2] ?? '', from.from);
		if (from && until && until.until >= from.from) {
			return { value: { from: from.from, until: until.until }, words: range[0], confidence: 0.85 };
		}
	}
	let period: Read<Period> | null = null;
	for (const found of lower.matchAll(SINGLE)) {
		const span = spanOf(found[2] ?? '', today);
		if (!span) continue;
		const next = withWord(found[1] ?? '', span);
		period = period ? merge(period, next, found[0]) : { value: next, words: found[0], confidence: 0.75 };
	}
	if (period) return period;
	const day = DATE.exec(lower);
	const single = day && spanOf(day[0], today);
	// what lies behind us is when something was written, not when it is needed
	if (day && single && single.until >= today) return { value: single, words: day[0], confidence: 0.75 };
	const soon = /\bsofort\b|schnellstmöglich|so bald wie möglich|umgehend|baldmöglichst|ab jetzt/.exec(lower);
	return soon ? { value: { from: today, until: null }, words: soon[0], confidence: 0.6 } : null;
}

function withWord(word: string, span: Span): Period {
	if (/^(?:ab|seit|start|zum|zur|anfang)/.test(word)) return { from: span.from, until: null };
	// needed by then: whoever is free only later comes too late, and nothing ends on that day
	if (/spätestens$/.test(word)) return { from: span.until, until: null };
	if (/^(?:bis|vor)/.test(word)) return { from: null, until: span.until };
	return { from: span.from, until: span.until };
}

function merge(period: Read<Period>, next: Period, words: string): Read<Period> {
	const value = { from: period.value.from ?? next.from, until: period.value.until ?? next.until };
	if (value.from && value.until && value.until < value.from) return period;
	return { value, words: `${period.words} … ${words}`, confidence: 0.7 };
}

/** First and last day of a point in time as POINT finds it; without a year the next one from `after` on. */
export function spanOf(written: string, after: string): Span | null {
	const year = Number(
		/20\d\d/.exec(written)?.[0] ?? (/\s(\d\d)$/.exec(written)?.[1] ? `20${/\s(\d\d)$/.exec(written)?.[1]}` : 0)
	);
	const day = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{2,4}))?/.exec(written);
	if (day) return dayOf(Number(day[1]), Number(day[2]), day[3] ? Number(day[3].slice(-2)) + 2000 : 0, after);
	const season = Object.keys(SEASONS).find((name) => written.startsWith(name));
	if (season) return seasonOf(SEASONS[season] as [string, string], year, after);
	const month = MONTHS.findIndex(
		(name) => new RegExp(`(?:^|\\s|\\.)${name}`).test(written.replace('jänner', 'januar').replace('feber', 'februar'))
	);
	if (month >= 0) {
		const dayInMonth = /^(\d{1,2})\./.exec(written);
		if (dayInMonth) return dayOf(Number(dayInMonth[1]), month + 1, year, after);
		return monthOf(written, month + 1, year, after);
	}
	return year ? partOfYear(written, year) : null;
}

/** "Mitte 2027", "zweite Jahreshälfte 2027", "3. Quartal 2027", or the whole year. */
function partOfYear(written: string, year: number): Span {
	const quarter = Number(/^([1-4])\. ?quartal/.exec(written)?.[1] ?? 0);
	const [first, last] = quarter ? [quarter * 3 - 2, quarter * 3]
		: /^(?:anfang)/.test(written) ? [1, 3]
		: /^mitte/.test(written) ? [5, 8]
		: /^ende/.test(written) ? [10, 12]
		: /^erste/.test(written) ? [1, 6]
		: /^zweite/.test(written) ? [7, 12] : [1, 12];
	return { from: `${year}-${pad(first)}-01`, until: `${year}-${pad(last)}-${new Date(Date.UTC(year, last, 0)).getUTCDate()}` };
}

const pad = (figure: number) => String(figure).padStart(2, '0');

function nextYear(month: number, day: number, after: string): number {
	const year = Number(after.slice(0, 4));
	return `${year}-${pad(month)}-${pad(day)}` < after ? year + 1 : year;
}

function dayOf(day: number, month: number, year: number, after: string): Span | null {
	if (month < 1 || month > 12 || day < 1 || day > 31) return null;
	const date = `${year || nextYear(month, day, after)}-${pad(month)}-${pad(day)}`;
	return Number.isNaN(Date.parse(date)) ? null : { from: date, until: date };
}

function monthOf(written: string, month: number, year: number, after: string): Span {
	const last = new Date(Date.UTC(2023, month, 0)).getUTCDate();
	const first = written.startsWith('ende') ? 21 : written.startsWith('mitte') ? 11 : 1;
	const end = written.startsWith('anfang') ? 10 : written.startsWith('mitte') ? 20 : last;
	const which = year || nextYear(month, last, after);
	return { from: `${which}-${pad(month)}-${pad(first)}`, until: `${which}-${pad(month)}-${pad(end)}` };
}

function seasonOf([first, last]: [string, string], year: number, after: string): Span {
	const wraps = last < first;
	const base = year || (
		`${after.slice(0, 4)}-${wraps ? first : last}` < after ? Number(after.slice(0, 4)) + 1 : Number(after.slice(0, 4))
	);
	return { from: `${base}-${first}`, until: `${wraps ? base + 1 : base}-${last}` };
}
