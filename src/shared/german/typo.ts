// SPDX-License-Identifier: EUPL-1.2

/**
 * Typing distance (
	Damerau-Levenshtein,
	optimal string alignment
): insert, drop, replace or swap two neighbours, each 1.
 * Stops and returns `limit + 1` as soon as the words are further apart than `limit`.
 */
export function typoDistance(a: string, b: string, limit = 2): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const line = nextLine(a, b, row, last, beforeLast);
		if (Math.min(...line) > limit) return limit + 1;
		beforeLast = last;
		last = line;
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

function nextLine(a: string, b: string, row: number, last: number[], beforeLast: number[]): number[] {
	const line = [row];
	for (let column = 1; column <= b.length; column += 1) {
		const same = a[row - 1] === b[column - 1];
		let cost = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
		if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
			cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
		}
		line.push(cost);
	}
	return line;
}

/** How many typing errors a word of this length forgives: none up to four letters, one up to eight, then two. */
export function forgivenTypos(word: string): number {
	if (word.length <= 4) return 0;
	return word.length <= 8 ? 1 : 2;
}

/** The nearest of `known` within the forgiven typing errors; the first letter must be right. Ties go to the first. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
	const limit = forgivenTypos(word);
	let best: string | null = null;
	let bestDistance = limit + 1;
	if (limit === 0) return null;
	for (const candidate of known) {
		if (candidate[0] !== word[0]) continue;
		const distance = typoDistance(word, candidate, bestDistance - 1);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
