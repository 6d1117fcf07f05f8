// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { csvRecords } from './csv-records.ts';
import { DELIMITERS } from './sheet.ts';
import type { Delimiter } from './sheet.ts';

/** Enough to see the pattern below title lines, little enough to be read four times. */
const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_RECORDS = 200;

/** Excel's own first line "sep=;" names the delimiter and is no data. */
export function declaredDelimiter(text: string): Delimiter | null {
	const match = /^"?sep=([;,\t|])"?\r?(?:\n|$)/i.exec(text.slice(0, 16));
	return match ? (match[1] as Delimiter) : null;
}

function widthsWith(sample: string, delimiter: Delimiter): number[] {
	const widths: number[] = [];
	try {
		for (const record of csvRecords(sample, delimiter)) {
			if (record.cells.some((cell) => cell.trim() !== '')) widths.push(record.cells.length);
			if (widths.length >= SAMPLE_RECORDS) break;
		}
	} catch (error) {
		// A line of countless commas speaks against the comma, not against the list.
		if (!(error instanceof Refused)) throw error;
	}
	return widths;
}

/** The more records agree on a column count, and the larger it is, the more likely is the delimiter. */
function scoreOf(widths: number[]): number {
	const counts = new Map<number, number>();
	for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
	let best = 0;
	for (const [width, count] of counts) {
		if (width > 1) best = Math.max(best, (count / widths.length) ** 2 * Math.log2(width));
	}
	return best;
}

/**
 * The delimiter that gives the most constant column count (data.md §4.1: guesses by frequency fail on lists with much
 * prose). A list of one column gets ';'.
 */
export function guessDelimiter(text: string): Delimiter {
	const declared = declaredDelimiter(text);
	if (declared) return declared;
	const sample = text.slice(0, SAMPLE_CHARACTERS);
	let best: Delimiter = ';';
	let bestScore = 0;
	for (const delimiter of DELIMITERS) {
		const score = scoreOf(widthsWith(sample, delimiter));
		if (score > bestScore) [best, bestScore] = [delimiter, score];
	}
	return best;
}
