// SPDX-License-Identifier: EUPL-1.2
import type { IssueCode } from './draft.ts';

/** Text fit to be kept: no control characters, no runs of blanks, not longer than the field takes. */
export type RepairedText = { value: string; issues: IssueCode[]; rest: string | null };

/**
 * Cleans one line (or, with `lines`, a paragraph). Markup and formulas are left as the text they are: whatever shows
 * them must escape them. What is cut off comes back whole in `rest`, so that nothing is lost.
 */
export function repairText(cell: string, longest: number, lines = false): RepairedText {
	const issues: IssueCode[] = [];
	// Direction marks can make a name read as another; they go with the control characters.
	const clean = cell.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '');
	if (clean !== cell) issues.push('control_characters_removed');
	let value = (lines ? clean.replace(/[^\S\n]+/g, ' ').replace(/\r/g, '') : clean.replace(/\s+/g, ' ')).trim();
	if (/<[a-z!/][^<>]*>/i.test(value)) issues.push('markup_kept_as_text');
	if (/^[=@]|^[+-](?![\d\s(])/.test(value)) issues.push('formula_kept_as_text');
	if (value.length <= longest) return { value, issues, rest: null };
	const whole = value;
	value = `${value.slice(0, longest - 1).trimEnd()}…`;
	return { value, issues: [...issues, 'value_shortened'], rest: whole };
}

/** "12.05.2023", "2023-05-12", "5/2023", "1998": an ISO date, or the year where the list says no more. */
export function repairDate(cell: string): string | null {
	const text = cell.trim().slice(0, 80);
	const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?$/.exec(text);
	const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/.exec(text);
	if (iso) return checkedDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	if (german) return checkedDate(Number(german[3]), Number(german[2]), Number(german[1]));
	const year = /^(?:seit\s+|ca\.\s*|(?:\d{1,2}[./])?)?((?:1[0-9]|20)\d{2})$/i.exec(text);
	return year?.[1] ?? null;
}

function checkedDate(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year < 2200;
	return real ? date.toISOString().slice(0, 10) : null;
}
