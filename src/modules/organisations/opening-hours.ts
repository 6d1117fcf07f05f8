// SPDX-License-Identifier: EUPL-1.2

/** A line of opening hours in words: "Montag bis Freitag", "9 bis 18 Uhr". `times` is empty for a closed day. */
export type HoursLine = { days: string; times: string[]; closed: boolean };

const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'];
const NAMES = {
	de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag', 'Feiertag'],
	en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'public holidays']
};
const WORDS = { de: { to: 'bis', daily: 'täglich', clock: ' Uhr' }, en: { to: 'to', daily: 'daily', clock: '' } };
const DAYS = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)';
const RULE = new RegExp(`^(?:(${DAYS}(?:\\s*[-,]\\s*${DAYS})*)\\s+)?(off|closed|(?:\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}\\+?)(?:\\s*,\\s*\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}\\+?)*)$`);

/**
 * Opening hours of OpenStreetMap in words, as far as they are weekdays and times; null for anything beyond that
 * ("week 1-20", "sunset"), which is then shown as it was written, because half an answer would mislead.
 */
export function openingHoursInWords(text: string, locale: 'de' | 'en'): HoursLine[] | null {
	const rules = text.trim().replace(/;\s*$/, '').split(/\s*;\s*|(?<=:\d\d)\s*,\s*(?=Mo|Tu|We|Th|Fr|Sa|Su|PH)/);
	const lines = rules.map((rule) => (rule === '24/7' ? daily(locale) : lineOf(rule, locale)));
	return text.trim() !== '' && lines.every((line) => line !== null) ? lines : null;
}

function daily(locale: 'de' | 'en'): HoursLine {
	return { days: WORDS[locale].daily, times: [locale === 'de' ? 'rund um die Uhr' : 'around the clock'], closed: false };
}

function lineOf(rule: string, locale: 'de' | 'en'): HoursLine | null {
	const found = RULE.exec(rule.trim());
	if (!found) return null;
	const [, days, times] = found;
	const closed = times === 'off' || times === 'closed';
	const spans = closed ? [] : times!.split(/\s*,\s*/).map((span) => spanInWords(span, locale));
	return { days: days ? daysInWords(days, locale) : WORDS[locale].daily, times: spans, closed };
}

function daysInWords(days: string, locale: 'de' | 'en'): string {
	const name = (code: string) => NAMES[locale][CODES.indexOf(code.trim())]!;
	const spans = days.split(',').map((span) => span.split('-').map(name).join(` ${WORDS[locale].to} `));
	return spans.length < 2 ? spans.join('') : `${spans.slice(0, -1).join(', ')} ${locale === 'de' ? 'und' : 'and'} ${spans.at(-1)}`;
}

function spanInWords(span: string, locale: 'de' | 'en'): string {
	const open = span.endsWith('+');
	const [from, to] = span.replace('+', '').split('-').map((time) => time.replace(/^0(?=\d)/, ''));
	const short = (time = '') => (locale === 'de' ? time.replace(':00', '') : time);
	const words = `${short(from)} ${WORDS[locale].to} ${short(to)}${WORDS[locale].clock}`;
	return open ? `${words} ${locale === 'de' ? 'oder länger' : 'or later'}` : words;
}
