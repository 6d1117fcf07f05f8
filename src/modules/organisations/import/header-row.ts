// SPDX-License-Identifier: EUPL-1.2
import { meaningOfHeader } from './header-words.ts';
import type { SheetRow } from './sheet.ts';

/** Ministries put up to ten title lines above the column names (data.md §4.2). */
const SEARCHED_ROWS = 30;

/** Cells that stand in data and hardly ever in a heading: numbers, dates, addresses of mail and web, long prose. */
const DATA_LIKE = /^[\d\s.,:/+()%€-]*\d[\d\s.,:/+()%€-]*$|@|^(?:https?:|www\.)|^\d{5}\s|^[a-z_]+=[a-z_]+$|^(?:node|way|relation)\//i;

function filledIn(row: SheetRow): string[] {
	return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** True when a cell looks like a value rather than like a column name. */
function looksLikeData(cell: string): boolean {
	return cell.length > 70 || DATA_LIKE.test(cell);
}

/** How much a row looks like column names: known words count most, values count against it. */
function headerScore(row: SheetRow, usualWidth: number): number {
	const filled = filledIn(row);
	if (filled.length === 0) return 0;
	const known = filled.filter((cell) => meaningOfHeader(cell) !== null).length;
	const values = filled.filter(looksLikeData).length;
	const different = new Set(filled.map((cell) => cell.toLowerCase())).size / filled.length;
	const width = Math.min(1, filled.length / Math.max(usualWidth, 1));
	const nameLike = (width * different * (filled.length - 2 * values)) / filled.length;
	return nameLike + (2 * known) / filled.length + 0.3 * Math.min(known, 6);
}

const NO_ROW: SheetRow = { line: 0, cells: [] };

function knownIn(row: SheetRow | undefined): number {
	return filledIn(row ?? NO_ROW).filter((cell) => meaningOfHeader(cell) !== null).length;
}

function median(numbers: number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Finds the row with the column names (Kopfzeile) below title lines. Returns its index in `rows`, or -1 when every
 * row looks like data. The first of equals wins, so that a second heading in another language counts as a row.
 */
export function findHeaderRow(rows: SheetRow[]): number {
	const sample = rows.slice(0, SEARCHED_ROWS);
	const usualWidth = median(rows.slice(0, 200).map((row) => filledIn(row).length));
	let best = -1;
	let bestScore = 0;
	for (const [index, row] of sample.entries()) {
		const score = headerScore(row, usualWidth);
		if (score > bestScore + 0.001) [best, bestScore] = [index, score];
	}
	const first = sample.findIndex((row) => filledIn(row).length >= usualWidth && !filledIn(row).some(looksLikeData));
	// A value that happens to be a known word ("Kommune") must not beat the full row of names at the top.
	if (first >= 0 && first < best && knownIn(sample[best]) < knownIn(sample[first]) + 2) best = first;
	const values = filledIn(sample[best] ?? NO_ROW).filter(looksLikeData).length;
	if (knownIn(sample[best]) === 0 && (values > 0 || best > 0 || rows.length < 2 || usualWidth < 2)) return -1;
	return best;
}

/** True when a row only says the column names once more: a second language, or a page break in a printed list. */
export function repeatsHeader(cells: string[], headers: string[]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	if (filled.length < 2) return false;
	const asHeader = cells.filter((cell, index) => {
		const text = cell.trim();
		if (text === '') return false;
		if (text.toLowerCase() === (headers[index] ?? '').trim().toLowerCase()) return true;
		const meaning = meaningOfHeader(text);
		return meaning !== null && meaning.target === meaningOfHeader(headers[index] ?? '')?.target;
	});
	return asHeader.length >= 2 && asHeader.length / filled.length > 0.6;
}
