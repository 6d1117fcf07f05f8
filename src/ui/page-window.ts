// SPDX-License-Identifier: EUPL-1.2

/** The page numbers a pager shows: first, last, the neighbours of the current one; `null` is a gap of two or more. */
export function pageWindow(page: number, pages: number): (number | null)[] {
	const near = new Set([1, pages, page - 1, page, page + 1].filter((n) => n >= 1 && n <= pages));
	const sorted = [...near].sort((a, b) => a - b);
	return sorted.flatMap((n, index) => {
		const before = sorted[index - 1] ?? n - 1;
		if (n - before === 2) return [n - 1, n];
		return n - before > 2 ? [null, n] : [n];
	});
}
