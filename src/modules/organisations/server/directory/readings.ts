// SPDX-License-Identifier: EUPL-1.2
import { corrected } from '#shared/german/correct.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import type { Strictness } from './condition.ts';

/** One way to take a question. `meant`: the words that were probably meant instead of those that were typed. */
export interface Reading {
	query: DirectoryQuery;
	strictness: Strictness;
	meant: string | null;
}

/**
 * The ways to take a question, best first: every word as typed; with typing errors put right; any of the words; any of
 * the words put right. List, map and files take the first that finds anything, so that they never show different things.
 */
export function readingsOf(query: DirectoryQuery): readonly Reading[] {
	const asTyped: Reading = { query, strictness: 'all', meant: null };
	if (!query.text) return [asTyped];
	const meant = corrected(query.text);
	const put = (strictness: Strictness): Reading[] => (meant ? [{ query: { ...query, text: meant }, strictness, meant }] : []);
	return [asTyped, ...put('all'), { ...asTyped, strictness: 'some' }, ...put('some')];
}

/** The rows of the first reading that finds any; otherwise those of the last: none. */
export async function firstAnswer<T>(query: DirectoryQuery, select: (query: DirectoryQuery, strictness: Strictness) => Promise<T[]>): Promise<T[]> {
	for (const reading of readingsOf(query)) {
		const rows = await select(reading.query, reading.strictness);
		if (rows.length > 0) return rows;
	}
	return [];
}
