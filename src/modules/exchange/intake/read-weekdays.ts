// SPDX-License-Identifier: EUPL-1.2

const DAYS: readonly [string, string][] = [
	['Mo', 'montag'], ['Di', 'dienstag'], ['Mi', 'mittwoch'], ['Do', 'donnerstag'], ['Fr', 'freitag'], ['Sa', 'samstag'], ['Sa', 'sonnabend'], ['So', 'sonntag']
];
/** Again and again, not once: "dienstags", "dienstagabends", "jeden Dienstag", "immer dienstags", "Montag und Freitag". A date's own day ("am Dienstag, 3.3.") is none. */
const DAY = DAYS.map(([, name]) => name).join('|');
const REGULAR = new RegExp(`(?<!(?:erreichbar|anrufen|telefonisch)[^.!?]{0,12})(?<![a-zäöüß])(?:${DAY}) (?:und|oder) (?:${DAY})(?![a-zäöüß])(?!,? (?:den )?\\d)|(?<![a-zäöüß])(?:jeden |jeweils )(?:${DAY})|(?<![a-zäöüß])(?:${DAY})(?:s|(?:vormittags|mittags|nachmittags|abends))(?![a-zäöüß])`, 'g');

/** The days of the week on which something is needed regularly, as lists keep them ("Mo/Mi"). Null if it names none. */
export function readWeekdays(lower: string): { value: string; words: string } | null {
	const found = [...lower.matchAll(REGULAR)].map((one) => one[0]);
	const days = DAYS.filter(([, name]) => found.some((words) => words.includes(name))).map(([short]) => short);
	return days.length > 0 ? { value: [...new Set(days)].join('/'), words: found.join(', ') } : null;
}
