// SPDX-License-Identifier: EUPL-1.2

/** Beyond this length names differ in so many places that the rest adds nothing but time. */
const COMPARED_LENGTH = 64;

/** Likeness of two texts by edit distance: 1 is equal, 0 nothing alike; swapped neighbours count as one slip. */
export function letterLikeness(first: string, second: string): number {
	const a = first.slice(0, COMPARED_LENGTH);
	const b = second.slice(0, COMPARED_LENGTH);
	const longest = Math.max(a.length, b.length);
	if (longest === 0 || a === b) return longest === 0 ? 0 : 1;
	if (Math.abs(a.length - b.length) / longest > 0.4) return 0;
	return 1 - slips(a, b) / longest;
}

/** Slips of the pen between two words: letters left out, put in, replaced or swapped with their neighbour. */
export function slips(a: string, b: string): number {
	const longest = Math.max(a.length, b.length);
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const cost = a[row - 1] === b[column - 1] ? 0 : 1;
			let best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + cost);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
			current.push(best);
		}
		before = previous;
		previous = current;
	}
	return previous[b.length] ?? longest;
}
