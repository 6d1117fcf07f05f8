// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { arrangeSheet } from '#modules/organisations/import/arrange-sheet.ts';
import type { ReadChoice, Sheet, SheetRow, SheetWarning } from '#modules/organisations/import/sheet.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SheetEntry } from './read-workbook.ts';
import { columnOf, readWorksheet } from './read-worksheet.ts';
import type { Worksheet } from './read-worksheet.ts';
import type { CheckedZip } from './read-zip.ts';

/**
 * Cells merged downwards ("Wolfsburg" beside seven firms) speak for every row they span. Cells merged sideways are
 * titles and stay where they are. Returns how many cells were filled.
 */
export function fillMergedCells(rows: SheetRow[], merges: string[]): number {
	const byLine = new Map(rows.map((row) => [row.line, row]));
	let filled = 0;
	for (const merge of merges) {
		const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(merge);
		const column = columnOf(match?.[1] ?? '');
		const value = byLine.get(Number(match?.[2]))?.cells[column];
		if (!match || !value) continue;
		for (let line = Number(match[2]) + 1; line <= Math.min(Number(match[4]), rows.at(-1)?.line ?? 0); line++) {
			const row = byLine.get(line);
			if (!row || (row.cells[column] ?? '') !== '') continue;
			while (row.cells.length < column) row.cells.push('');
			row.cells[column] = value;
			filled += 1;
		}
	}
	return filled;
}

function choose(sheets: SheetEntry[], name: string | undefined): SheetEntry[] {
	if (name === undefined) return sheets.filter((sheet) => !sheet.hidden);
	const named = sheets.filter((sheet) => sheet.name === name);
	if (named.length === 0) throw new Refused('organisations.import_sheet_missing', { name: name.slice(0, 100) });
	return named;
}

function warningsAbout(sheet: Worksheet, filled: number, otherSheets: number): SheetWarning[] {
	const counts: [SheetWarning['code'], number][] = [
		['merged_cells_filled', filled],
		['formula_without_value', sheet.bareFormulas],
		['hidden_rows_read', sheet.hiddenRows],
		['other_sheets_ignored', otherSheets]
	];
	return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, params: { count } }));
}

/** The first shown worksheet that holds anything, or the one a person named. */
async function readFirstFilled(zip: CheckedZip, choice: ReadChoice): Promise<Sheet> {
	const workbook = await readWorkbook(zip);
	const candidates = choose(workbook.sheets, choice.sheetName);
	const strings = await readStrings(zip, workbook.strings);
	const styles = await readStyles(zip, workbook.styles);
	for (const candidate of candidates) {
		const read = await readWorksheet(await zip.stream(candidate.part), { strings, styles, from1904: workbook.from1904 });
		if (read.rows.length === 0) continue;
		const sheetNames = workbook.sheets.map((sheet) => sheet.name);
		const otherSheets = choice.sheetName === undefined ? sheetNames.length - 1 : 0;
		const warnings = warningsAbout(read, fillMergedCells(read.rows, read.merges), otherSheets);
		const origin = { kind: 'xlsx' as const, encoding: null, delimiter: null, sheetName: candidate.name, sheetNames };
		return arrangeSheet({ ...origin, warnings, rows: read.rows }, choice);
	}
	throw new Refused('organisations.import_empty');
}

/**
 * Reads a workbook (Arbeitsmappe). Ours rather than a library's, because the number formats that keep "01067" a
 * postcode, merged cells and our bounds are needed while streaming, and memory must not follow the inflated size.
 */
export async function readXlsx(zip: CheckedZip, choice: ReadChoice): Promise<Sheet> {
	return readFirstFilled(zip, choice);
}
