// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { readDays, readMonths } from '../day-sets.ts';
import { POINT, spanOf } from '../intake/read-period.ts';
import type { Candidate, MatchNeed } from './match.ts';

interface ClosedTimes {
	/** ISO dates, both within; null = open. */
	spans: { from: string | null; until: string | null; words: string }[];
	/** Days of the week, 0 = Monday. */
	days: { set: ReadonlySet<number>; words: string } | null;
}

const SHUT = longPattern([
	String.raw`(?:gesperrt|geschlossen|umgebaut|saniert|renoviert|belegt|vergeben|ausgebucht|betriebsferien|winterpause|sommerpause|`,
	String.raw`baustelle|umbau|selbst gebraucht|selber gebraucht|nicht (?:nutzbar|verfügbar|frei|buchbar|möglich|zu haben)|zu\b)`
]);
const RANGE = new RegExp(`(?:von|vom|zwischen)\\s(${POINT})\\s*(?:bis|–|und)\\s*(?:zum\\s)?(${POINT})`);
const UNTIL = new RegExp(`\\bbis\\s(?:zum\\s|ende\\s)?(${POINT})`);
const LAST = new RegExp(longPattern([
	String.raw`(?:nur noch|nur|längstens|letztmals|noch)\s(?:nutzbar\s|frei\s|verfügbar\s)?bis\s(?:zum\s|ende\s)?(@)|`,
	String.raw`bis\s(?:zum\s|ende\s)?(@)\s(?:nutzbar|frei|verfügbar|zu haben|mietbar)|`,
	String.raw`bis\s(?:zum\s|ende\s)?(@)[^.;!?]{0,20}(?:dann|danach)[^.;!?]{0,25}(?:abriss|abgerissen|umbau|schluss|verkauft|weg)|`,
	String.raw`(?:abriss|abbruch|schließung|betriebsaufgabe)\s(?:im\s|am\s|ab\s|zum\s)?(@)`
]).source.replaceAll('@', POINT));
const MONTH = new RegExp(`\\b(?:im|der ganze|den ganzen|ganzen)\\s(${POINT})`);
const DAY = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag';
const DAYS_SHUT = new RegExp(`\\b(?:nie|nicht|kein\\w*|außer)\\s(?:am\\s)?((?:${DAY})s?)|\\b((?:${DAY})s?)[^.;,!?]{0,45}(?:selber|selbst|eigen\\w*|${SHUT.source})`);

const cache = new WeakMap<Candidate, Map<string, ClosedTimes>>();

function read(candidate: Candidate, today: string): ClosedTimes {
	const perDay = cache.get(candidate) ?? new Map<string, ClosedTimes>();
	cache.set(candidate, perDay);
	const known = perDay.get(today);
	if (known) return known;
	const times: ClosedTimes = { spans: [], days: null };
	for (const sentence of sentencesOf(candidate.text.toLowerCase())) {
		const last = LAST.exec(sentence);
		const end = last && spanOf(last.slice(1).find(Boolean) ?? '', today);
		if (last && end) {
			const torn = /^(?:abriss|abbruch|schließung|betriebsaufgabe)/.test(last[0]);
			times.spans.push({ from: torn ? end.from : dayAfter(end.until), until: null, words: sentence });
			continue;
		}
		if (SHUT.test(sentence)) readShut(sentence, today, times);
		const days = DAYS_SHUT.exec(sentence);
		if (days && !times.days) times.days = { set: readDays(days[1] ?? days[2] ?? ''), words: sentence };
	}
	perDay.set(today, times);
	return times;
}

function readShut(sentence: string, today: string, times: ClosedTimes): void {
	const range = RANGE.exec(sentence);
	const from = range && spanOf(range[1] ?? '', today);
	const to = from && spanOf(range[2] ?? '', from.from);
	if (from && to) {
		times.spans.push({ from: from.from, until: to.until, words: sentence });
		return;
	}
	const until = UNTIL.exec(sentence);
	const end = until && spanOf(until[1] ?? '', today);
	if (end) {
		times.spans.push({ from: null, until: end.until, words: sentence });
		return;
	}
	const month = MONTH.exec(sentence);
	const whole = month && spanOf(month[1] ?? '', today);
	if (whole) times.spans.push({ from: whole.from, until: whole.until, words: sentence });
}

/** A full stop behind a figure ends no sentence ("31. Dezember"). */
function sentencesOf(text: string): string[] {
	return text.split(/(?<!\d)[.;!?](?=\s|$)|\n/).map((one) => one.trim()).filter(Boolean);
}

function dayAfter(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + 1);
	return day.toISOString().slice(0, 10);
}

/**
 * The words by which an offer says that it is closed in the time the need asks for ("der ganze Juni ist gesperrt",
 * "nur noch bis 31. Dezember"), on its day of the week, or out of its only season. Null if it is open, if only a part
 * of the time is closed, or if the need names no time.
 */
export function closedTimes(candidate: Candidate, need: MatchNeed, today: string): string | null {
	const times = read(candidate, today);
	const wantedDays = readDays(String(need.must['days'] ?? need.wish['days'] ?? ''));
	if (times.days && wantedDays.size > 0 && [...wantedDays].every((day) => times.days?.set.has(day))) return times.days.words;
	const period = periodOf(need);
	if (!period) return null;
	const shut = times.spans.find((span) => (span.from === null || span.from <= period.from) && (span.until === null || span.until >= period.from));
	return shut?.words ?? outOfSeason(candidate, period);
}

/** First and last day asked for; without a last one the first counts, for nobody knows how long. */
function periodOf(need: MatchNeed): { from: string; until: string } | null {
	const from = need.period?.from ?? (need.must['available_from_max'] as string | undefined) ?? null;
	const until = need.period?.until ?? (need.must['available_until_min'] as string | undefined) ?? null;
	const first = from ?? until;
	return first ? { from: first, until: until ?? first } : null;
}

function outOfSeason(candidate: Candidate, period: { from: string; until: string }): string | null {
	const { season } = candidate.attributes;
	if (typeof season !== 'string') return null;
	const open = readMonths(season);
	if (open.size === 0 || period.until.slice(0, 4) > `${Number(period.from.slice(0, 4)) + 1}`) return null;
	const wanted = readMonths(`${Number(period.from.slice(5, 7))}-${Number(period.until.slice(5, 7))}`);
	return [...wanted].some((month) => open.has(month)) ? null : season;
}
