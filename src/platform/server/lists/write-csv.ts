// SPDX-License-Identifier: EUPL-1.2
import { dayOf, shortMoment } from '#shared/dates.ts';
import type { CellContent, CellKind, List } from './list.ts';

/** Rows per chunk: few enough to stay small, enough not to be slow. */
const ROWS_AT_ONCE = 500;

/** CSV after RFC 4180, with CRLF; see LIST_FORMS for the two spellings. */
export function csvOf<T>({ columns, rows }: List<T>, form: 'csv' | 'csv-excel'): ReadableStream<Uint8Array> {
	const excel = form === 'csv-excel';
	const line = (cells: string[]) => cells.map(quoted).join(excel ? ';' : ',') + '\r\n';
	const plain = (text: string) => (excel ? guarded(text) : text);
	const encoder = new TextEncoder();
	let next = 0;
	return new ReadableStream({
		start: (out) => out.enqueue(encoder.encode((excel ? '\ufeff' : '') + line(columns.map(({ header }) => plain(header))))),
		pull(out) {
			const some = rows.slice(next, (next += ROWS_AT_ONCE));
			if (some.length === 0) return out.close();
			const lines = some.map((row) => line(columns.map(({ value, kind = 'text' }) => {
				const content = value(row);
				return excel && kind === 'phone' ? dialled(String(content ?? '')) : plain(spelled(content, kind, excel));
			})));
			out.enqueue(encoder.encode(lines.join('')));
		}
	});
}

function spelled(value: CellContent, kind: CellKind, excel: boolean): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return momentOf(value, kind, excel);
	if (typeof value === 'boolean') return value ? 'ja' : 'nein';
	if (kind === 'day') return excel ? germanDay(value.toString()) : value.toString().slice(0, 10);
	if (typeof value === 'number') return excel ? String(value).replace('.', ',') : String(value);
	return value;
}

function momentOf(at: Date, kind: CellKind, excel: boolean): string {
	if (kind === 'day') return excel ? germanDay(dayOf(at)) : dayOf(at);
	return excel ? shortMoment(at, 'de') : at.toISOString();
}

function germanDay(day: string): string {
	return day.slice(0, 10).split('-').reverse().join('.');
}

/**
 * A telephone number as a spreadsheet leaves it alone: spaces between its parts make it a text, so "+49 202 …" needs no
 * apostrophe and loses no sign. Whatever else stands in the field is guarded like any text.
 */
function dialled(text: string): string {
	const parts = /^(\+\d{2})\s?(\d[\d\s()/-]*)$/.exec(text);
	if (parts) return `${parts[1]} ${parts[2]}`;
	return guarded(/^0\d+$/.test(text) ? `${text.slice(0, 4)} ${text.slice(4)}` : text);
}

/**
 * What a spreadsheet would compute gets an apostrophe (OWASP "CSV injection"; ASVS 1.2.10); a plain negative figure
 * is left alone. Reversible: taking the apostrophe away gives back the very text, a number like +49 30 included.
 */
function guarded(text: string): string {
	return /^['=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(,\d+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[";,\r\n\t]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
