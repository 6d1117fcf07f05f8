// SPDX-License-Identifier: EUPL-1.2

/** A line of opening hours in words: "Montag bis Freitag", "9 bis 18 Uhr". `times` is empty for a closed day. */
export type HoursLine = { days: string; times: string[]; closed: boolean };

const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH', 'SH'];
const NAMES = {
	de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag', 'Feiertag', 'Schulferien'],
	en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'public holidays', 'school holidays']
};
const MONTH_CODES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTHS = {
	de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
};
const WORDS = {
	de: { to: 'bis', daily: 'täglich', clock: ' Uhr', from: 'ab', later: 'oder länger', closed: 'geschlossen', and: 'und', always: 'rund um die Uhr' },
	en: { to: 'to', daily: 'daily', clock: '', from: 'from', later: 'or later', closed: 'closed', and: 'and', always: 'around the clock' }
};
type Locale = keyof typeof WORDS;
const DAY = `(?:${CODES.join('|')})`;
const MONTH = `(?:${MONTH_CODES.join('|')})`;
const TIME = '\\d{1,2}:\\d{2}';
const SPAN = `${TIME}(?:-${TIME}\\+?|\\+)`;
const RULE = new RegExp(`^(?:(${MONTH}(?:-${MONTH})?):? )?(?:(${DAY}(?:[-,]${DAY})*) )?(off|closed|open|${SPAN}(?:,${SPAN})*)?(?: ?"([^"<>]{1,80})")?$`);

/**
 * Opening hours of OpenStreetMap in words, as far as they are months, weekdays, times and a remark; null for anything beyond that
 * ("week 1-20", "sunset"), which is then shown as it was written, because half an answer would mislead.
 */
export function openingHoursInWords(text: string, locale: Locale): HoursLine[] | null {
	const plain = text.trim().replace(/;\s*$/, '').replace(/\s*([-,])\s*/g, '$1').replace(/\s+/g, ' ');
	const rules = plain.split(/\s*;\s*|(?<=:\d\d\+?),(?=Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)/);
	const lines = rules.map((rule) => (rule === '24/7' ? { days: WORDS[locale].daily, times: [WORDS[locale].always], closed: false } : lineOf(rule, locale)));
	return plain !== '' && lines.every((line) => line !== null) ? lines : null;
}

/** The same in one line, for tables and letters: "Montag bis Freitag 9 bis 18 Uhr; Samstag geschlossen". What has no words stays as it was written. */
export function openingHoursInOneLine(text: string, locale: Locale): string {
	const lines = openingHoursInWords(text, locale);
	return lines ? lines.map(({ days, times, closed }) => `${days} ${closed ? WORDS[locale].closed : times.join(', ')}`.trim()).join('; ') : text;
}

function lineOf(rule: string, locale: Locale): HoursLine | null {
	const [, months, days, times, remark] = RULE.exec(rule) ?? [];
	// Days without hours say nothing; a remark alone ("nach Vereinbarung") is an answer.
	if (!times && !remark) return null;
	const closed = times === 'off' || times === 'closed';
	const spans = !times || closed || times === 'open' ? [] : times.split(',').map((span) => spanInWords(span, locale));
	const when = [months && spread(months, MONTH_CODES, MONTHS[locale], locale), days && spread(days, CODES, NAMES[locale], locale)].filter(Boolean).join(', ');
	const said = remark ? (spans.length > 0 ? [...spans.slice(0, -1), `${spans.at(-1)} (${remark})`] : [remark]) : spans;
	if (closed && remark) return { days: when, times: [`${WORDS[locale].closed} (${remark})`], closed: false };
	return times === 'open' && !remark ? null : { days: when || (spans.length > 0 ? WORDS[locale].daily : ''), times: said, closed };
}

function spread(codes: string, known: readonly string[], names: readonly string[], locale: Locale): string {
	const spans = codes.split(',').map((span) => span.split('-').map((code) => names[known.indexOf(code)]!).join(` ${WORDS[locale].to} `));
	return spans.length < 2 ? spans.join('') : `${spans.slice(0, -1).join(', ')} ${WORDS[locale].and} ${spans.at(-1)}`;
}

function spanInWords(span: string, locale: Locale): string {
	const { to, clock, later, from: since } = WORDS[locale];
	const [from = '', until] = span.replace('+', '').split('-').map((time) => time.replace(/^0(?=\d)/, ''));
	const short = (time: string) => (locale === 'de' ? time.replace(':00', '') : time);
	if (!until) return `${since} ${short(from)}${clock}`;
	const words = `${short(from)} ${to} ${short(until)}${clock}`;
	return span.endsWith('+') ? `${words} ${later}` : words;
}
