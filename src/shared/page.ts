// SPDX-License-Identifier: EUPL-1.2

/** One page of a list. `total` is exact up to `cap`; beyond it `capped` says so ("10.000+"). */
export interface Page<T> {
	items: T[];
	page: number;
	pages: number;
	total: number;
	capped: boolean;
}

/** Cuts a wanted page number to what exists, so that an old link never ends on an empty page. */
export function pageOf<T>(items: T[], total: number, page: number, size: number, cap = 10_000): Page<T> {
	const shown = Math.min(total, cap);
	return { items, page, pages: Math.max(1, Math.ceil(shown / size)), total: shown, capped: total > cap };
}

/** The page number in an address (`?seite=3`); nonsense counts as 1, and nobody pages beyond 1,000. */
export function pageNumber(text: string | null): number {
	const n = Number(text ?? '1');
	return Number.isInteger(n) && n >= 1 && n <= 1000 ? n : 1;
}
