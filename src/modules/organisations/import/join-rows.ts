// SPDX-License-Identifier: EUPL-1.2
import type { Mapping, Target } from './mapping.ts';
import type { SheetRow } from './sheet.ts';

/** What may run over into a second row: prose, not what tells one organisation from the next. */
const RUNS_OVER: readonly Target[] = ['description', 'purposes', 'tags', 'category', 'operator', 'contactPerson', 'openingHours', 'detail', 'ignore'];

function continues(row: SheetRow, above: SheetRow, mapping: Mapping): boolean {
	if ((above.problem && above.problem !== 'rows_joined') || row.problem) return false;
	const filled = mapping.columns.filter(({ column }) => (row.cells[column] ?? '') !== '');
	const aboveFilled = mapping.columns.filter(({ column }) => (above.cells[column] ?? '') !== '');
	// A row of its own that lost its name has as much to say as its neighbours.
	return filled.length > 0 && filled.length * 2 <= aboveFilled.length && filled.every(({ column, target }) => RUNS_OVER.includes(target) && (above.cells[column] ?? '') !== '');
}

function joined(above: SheetRow, row: SheetRow): SheetRow {
	const cells = above.cells.map((cell, at) => [cell, row.cells[at] ?? ''].filter((part) => part !== '').join(' '));
	return { ...above, cells, problem: 'rows_joined' };
}

/**
 * Joins continuation rows (Fortsetzungszeilen) with the row above: rows without a name that only go on with texts which
 * the row above began. What has an address, a number or a contact of its own stays a row.
 */
export function joinRows(rows: readonly SheetRow[], mapping: Mapping): SheetRow[] {
	const result: SheetRow[] = [];
	for (const row of rows) {
		const above = result.at(-1);
		if (above && continues(row, above, mapping)) result[result.length - 1] = joined(above, row);
		else result.push(row);
	}
	return result;
}
