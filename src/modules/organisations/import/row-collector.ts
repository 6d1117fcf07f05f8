// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { READ_LIMITS } from './sheet.ts';
import type { RowProblem, SheetRow } from './sheet.ts';

/** Title lines above the column names do not count as rows of the list. */
const TITLE_ALLOWANCE = 50;

/** Gathers rows and refuses as soon as a bound is passed, so that a bomb never gets to use the memory. */
export class RowCollector {
	readonly rows: SheetRow[] = [];
	#cells = 0;
	#characters = 0;

	/** Takes one row; empty rows are dropped, trailing empty cells and blanks around values too. */
	add(line: number, cells: string[], problem?: RowProblem): void {
		let filled = cells.length;
		while (filled > 0 && (cells[filled - 1] ?? '').trim() === '') filled -= 1;
		if (filled === 0) return;
		if (filled > READ_LIMITS.columns) {
			throw new Refused('organisations.import_too_many_columns', { line, limit: READ_LIMITS.columns });
		}
		const kept: string[] = new Array(filled);
		for (let index = 0; index < filled; index++) kept[index] = this.#check(line, (cells[index] ?? '').trim());
		this.#cells += filled;
		this.rows.push({ line, cells: kept, ...(problem && { problem }) });
		if (this.rows.length > READ_LIMITS.rows + TITLE_ALLOWANCE) {
			throw new Refused('organisations.import_too_many_rows', { limit: READ_LIMITS.rows });
		}
		if (this.#cells > READ_LIMITS.cells || this.#characters > READ_LIMITS.inflatedBytes) {
			throw new Refused('organisations.import_too_many_cells', { limit: READ_LIMITS.cells });
		}
	}

	#check(line: number, cell: string): string {
		this.#characters += cell.length;
		// Three bytes are the most that one UTF-16 unit takes in UTF-8: short cells need no counting.
		if (cell.length * 3 > READ_LIMITS.cellBytes && new TextEncoder().encode(cell).length > READ_LIMITS.cellBytes) {
			throw new Refused('organisations.import_cell_too_long', { line, limit: READ_LIMITS.cellBytes / 1024 });
		}
		return cell;
	}
}
