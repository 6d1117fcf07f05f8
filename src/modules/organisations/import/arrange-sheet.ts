// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { findHeaderRow, repeatsHeader } from './header-row.ts';
import { meaningOfHeader } from './header-words.ts';
import { READ_LIMITS } from './sheet.ts';
import type { ReadChoice, Sheet, SheetColumn, SheetRow, SheetWarning } from './sheet.ts';

/** What a reader of one format found before anybody asked where the column names stand. */
export type RawSheet = Pick<Sheet, 'kind' | 'encoding' | 'delimiter' | 'sheetName' | 'sheetNames' | 'warnings'> & {
	rows: SheetRow[];
};

/** Excel's name of a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
	const rest = String.fromCharCode(65 + (index % 26));
	return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

function chosenHeader(rows: SheetRow[], choice: ReadChoice): number {
	if (choice.headerRow === undefined) return findHeaderRow(rows);
	if (choice.headerRow === 0) return -1;
	const index = rows.findIndex((row) => row.line === choice.headerRow);
	if (index < 0) throw new Refused('organisations.import_header_missing', { line: choice.headerRow });
	return index;
}

/** The line below the column names, when it says them once more in another language. */
function secondHeader(rows: SheetRow[], at: number): SheetRow | null {
	const [header, next] = [rows[at], rows[at + 1]];
	return header && next && repeatsHeader(next.cells, header.cells) ? next : null;
}

/** Of two names of a column the one that we understand; the first where both or none are. */
function bothHeaders(first: SheetRow, second: SheetRow): SheetRow {
	const cells = Array.from({ length: Math.max(first.cells.length, second.cells.length) }, (_, index) => {
		const [one = '', other = ''] = [first.cells[index], second.cells[index]];
		return one === '' || (!meaningOfHeader(one) && meaningOfHeader(other)) ? other : one;
	});
	return { ...first, cells };
}

function columnsOf(header: SheetRow | undefined, rows: SheetRow[]): SheetColumn[] {
	const filled: boolean[] = [];
	for (const row of rows) {
		for (let index = 0; index < row.cells.length; index++) if (row.cells[index] !== '') filled[index] = true;
	}
	const columns: SheetColumn[] = [];
	for (let index = 0; index < Math.max(filled.length, header?.cells.length ?? 0); index++) {
		const name = (header?.cells[index] ?? '').replace(/\s+/g, ' ').trim();
		// A list that begins in column B has an empty column A: nobody misses it.
		if (name !== '' || filled[index]) columns.push({ index, letter: columnLetter(index), header: name });
	}
	return columns;
}

function warningsAbout(rows: SheetRow[], at: number, columns: SheetColumn[]): SheetWarning[] {
	const header = rows[at];
	if (!header) return [{ code: 'header_missing' }];
	const warnings: SheetWarning[] = [];
	if (at > 0) warnings.push({ code: 'titles_above_header', line: header.line, params: { count: at } });
	const nameless = columns.filter((column) => column.header === '');
	const beyond = nameless.filter((column) => column.index >= header.cells.length);
	if (beyond.length > 0) {
		const row = rows.slice(at + 1).find((r) => r.cells.length > header.cells.length);
		warnings.push({ code: 'cells_beyond_header', line: row?.line, params: { count: beyond.length } });
	}
	return warnings;
}

/**
 * Makes a list out of rows: finds the column names (or takes the line a person chose), sets titles apart, drops columns
 * that are empty throughout. Refuses an empty list and more rows or columns than one import takes.
 */
export function arrangeSheet(raw: RawSheet, choice: ReadChoice): Sheet {
	if (raw.rows.length === 0) throw new Refused('organisations.import_empty');
	const at = chosenHeader(raw.rows, choice);
	const second = secondHeader(raw.rows, at);
	const header = raw.rows[at] && second ? bothHeaders(raw.rows[at], second) : raw.rows[at];
	const rows = raw.rows.slice(at + (second ? 2 : 1));
	const columns = columnsOf(header, rows);
	if (rows.length > READ_LIMITS.rows) throw new Refused('organisations.import_too_many_rows', { limit: READ_LIMITS.rows });
	return {
		...raw,
		headerRow: header?.line ?? 0,
		titles: raw.rows.slice(0, Math.max(at, 0)),
		columns,
		rows,
		warnings: [...raw.warnings, ...warningsAbout(raw.rows, at, columns), ...(second ? [{ code: 'second_header_read' as const, line: second.line }] : [])]
	};
}
