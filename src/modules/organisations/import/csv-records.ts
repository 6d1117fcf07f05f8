// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { READ_LIMITS } from './sheet.ts';
import type { Delimiter, SheetRow } from './sheet.ts';

/** Broken quotes are forgiven this often; a file with more was not written with quotes in mind. */
const FORGIVEN_QUOTES = 20;

/** No spreadsheet writes more cells into a line (Excel's own bound); beyond it the line is no row of a list. */
const MOST_CELLS = 16_384;

/** A quoted cell: its text and where the next character stands; null when the quote is never closed. */
function readQuoted(text: string, start: number, delimiter: Delimiter): { value: string; next: number } | null {
	let value = '';
	let from = start + 1;
	const limit = start + 2 * READ_LIMITS.cellBytes;
	for (;;) {
		const quote = text.indexOf('"', from);
		if (quote < 0 || quote > limit) return null;
		const after = text[quote + 1];
		if (after === '"') {
			value += text.slice(from, quote + 1);
			from = quote + 2;
		} else if (after === undefined || after === delimiter || after === '\n' || after === '\r') {
			return { value: value + text.slice(from, quote), next: quote + 1 };
		} else {
			// Written by hand: "Café "Zur Linde"" keeps its inner quotes.
			value += text.slice(from, quote + 1);
			from = quote + 1;
		}
	}
}

/** End of an unquoted cell: the next delimiter or line end. */
function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
	const stop = delimiter.charCodeAt(0);
	let at = start;
	for (; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === stop || char === 10 || char === 13) break;
	}
	return at;
}

function countLineEnds(value: string): number {
	let count = 0;
	for (let at = 0; at < value.length; at++) {
		const char = value.charCodeAt(at);
		if (char === 10 || (char === 13 && value.charCodeAt(at + 1) !== 10)) count += 1;
	}
	return count;
}

/**
 * Takes CSV text apart, record by record, with the line on which each begins. Not a library's work, because three
 * things are needed together: exact line numbers over line breaks inside quotes, going on after a quote that is never
 * closed (`onBrokenQuote` hears the line), and not reading further than the caller asks.
 */
export function* csvRecords(
	text: string,
	delimiter: Delimiter,
	onBrokenQuote: (line: number) => void = () => {}
): Generator<SheetRow> {
	let at = 0;
	let line = 1;
	let forgiven = 0;
	while (at < text.length) {
		const record: SheetRow = { line, cells: [] };
		for (;;) {
			const quoted = text[at] === '"' && forgiven < FORGIVEN_QUOTES ? readQuoted(text, at, delimiter) : null;
			if (quoted) {
				record.cells.push(quoted.value);
				line += countLineEnds(quoted.value);
				at = quoted.next;
			} else {
				if (text[at] === '"') {
					forgiven += 1;
					if (forgiven <= FORGIVEN_QUOTES) onBrokenQuote(line);
				}
				const end = endOfPlain(text, at, delimiter);
				record.cells.push(text.slice(at, end));
				at = end;
			}
			if (text[at] !== delimiter) break;
			if (record.cells.length > MOST_CELLS) {
				throw new Refused('organisations.import_too_many_columns', { line: record.line, limit: READ_LIMITS.columns });
			}
			at += 1;
		}
		at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
		line += 1;
		yield record;
	}
}
