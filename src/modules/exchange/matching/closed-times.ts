// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { readDays, readMonths } from '../day-sets.ts';
import { POINT, spanOf } from '../intake/read-period.ts';
import type { Candidate, MatchNeed } from './match.ts';

/** When an offer is shut by its own words. */
interface ClosedTimes {
	/** ISO dates, both within; null = open. */
	spans: { from: string | null; until: string | null; words: string }[];
	/** Days of the week, 0 = Monday. */
	days: { set: ReadonlySet<number>; words: string } | null;
}

/** Words that say shut, in the same clause as the time they belong to; "zu" alone only where the clause ends with it. */
const SHUT = longPattern([
	String.raw`(?:gesperrt|geschlossen|(?:selbst |selber )?umgebaut|(?:wird|werden)\b[^.;,!?]{0,30}(?:saniert|renoviert)|belegt|vergeben|ausgebucht|betriebsferien|winterpause|`,
	String.raw`sommerpause|baustelle|(?:selbst|selber) gebraucht|nicht (?:nutzbar|verfügbar|frei|buchbar|zu haben)|\bzu$)`
]);
const RANGE = new RegExp(`(?:von|vom|zwischen)\\s(${POINT})\\s*(?:bis|–|und)\\s*(?:zum\\s)?(${POINT})`);
const UNTIL = new RegExp(`\\bbis\\s(?:zum\\s|ende\\s)?(${POINT})`);
const LAST = new RegExp(longPattern([
	String.raw`(?:nur noch|längstens|letztmals)\s(?:nutzbar\s|frei\s|verfügbar\s)?bis\s(?:zum\s|ende\s)?(@)|`,
	String.raw`bis\s(?:zum\s|ende\s)?(@)\s(?:nutzbar|frei|verfügbar|zu haben|mietbar)|`,
	String.raw`bis\s(?:zum\s|ende\s)?(@)[^.;!?]{0,20}(?:dann|danach)[^.;!?]{0,25}(?:abriss|abgerissen|umbau|schluss|verkauft|weg)|`,
	String.raw`(?:abriss|abbruch)\s(?:im\s|am\s|ab\s|zum\s)?(@)`
]).source.replaceAll('@', POINT));
/** What ends then is a price or an enrolment, not the thing. */
const NOT_THE_THING = /preis|rabatt|anmeld|buch(?:en|ung)|bewerb|frist|aktion|angebot gilt|gültig/;
const MONTH = new RegExp(`\\b(?:im|der ganze|den ganzen|ganzen)\\s(${POINT})`);
const DAY = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag';
const DAYS_SHUT = new RegExp(`\\b(?:nie|nicht|kein\\w*|außer)\\s(?:am\\s)?((?:${DAY})s?)|\\b((?:${DAY})s?)[^.;,!?]{0,45}(?:fährt|nutzen|brauchen|braucht|nutzt)[^.;,!?]{0,12}(?:selber|selbst)|\\b((?:${DAY})s?)[^.;,!?]{0,20}(?:ruhetag|geschlossen|gesperrt|belegt|vergeben)`);

const cache = new WeakMap<Candidate, Map<string, ClosedTimes>>();

/** What the text says about when it is shut; read once a day. */
function read(candidate: Candidate, today: string): ClosedTimes {
	const perDay = cache.get(candidate) ?? new Map<string, ClosedTimes>();
	cache.set(candidate, perDay);
	const known = perDay.get(today);
	if (known) return known;
	const times: ClosedTimes = { spans: [], days: null };
	for (const sentence of sentencesOf(candidate.text.toLowerCase())) {
		const last = LAST.exec(sentence);
		const end = last && spanOf(last.slice(1).find(Boolean) ?? '', today);
		if (last && end && !NOT_THE_THING.test(sentence)) {
			const torn = /^(?:abriss|abbruch)/.test(last[0]);
			times.spans.push({ from: torn ? end.from : dayAfter(end.until), until: null, words: sentence });
			continue;
		}
		for (const clause of sentence.split(/,(?!\d)\s?/)) if (SHUT.test(clause.trim())) readShut(clause, today, times);
		const days = DAYS_SHUT.exec(sentence);
		if (days && !times.days) times.days = { set: readDays(days[1] ?? days[2] ?? days[3] ?? ''), words: sentence };
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

/** The sentences of a text in lower case. A full stop behind a figure ends none ("31. Dezember"). */
export function sentencesOf(text: string): string[] {
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
