// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationDraft } from '#modules/organisations/import/draft.ts';
import { proposeMapping } from '#modules/organisations/import/propose-mapping.ts';
import { toDraft } from '#modules/organisations/import/to-draft.ts';
import { readSheet } from '#modules/organisations/server/import/read-sheet.ts';

/** A row of the list with the number by which the truth calls it, and all it says as one line. */
export interface KeyedRow {
	key: string;
	line: number;
	text: string;
	draft: OrganisationDraft;
}

const plain = (header: string) => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Reads a list with the product's own reader and proposed mapping. The column of keys is ignored by the mapping, and no
 * other number of the list counts as likeness either. Without such a column the line number is the key, counted from 1.
 */
export async function draftsOf(bytes: Uint8Array, keyColumn: string): Promise<{ rows: KeyedRow[]; columns: string[]; unread: number }> {
	const sheet = await readSheet(bytes);
	const keyAt = sheet.columns.find(({ header }) => plain(header) === plain(keyColumn))?.index ?? -1;
	const without = { ...sheet, columns: sheet.columns.filter(({ index }) => index !== keyAt) };
	const mapping = proposeMapping(without);
	let unread = 0;
	const rows = sheet.rows.flatMap((row, at): KeyedRow[] => {
		const { draft } = toDraft(row, mapping);
		if (!draft) unread++;
		const key = keyAt < 0 ? String(at + 1) : (row.cells[keyAt] ?? '').trim();
		const text = row.cells.filter((cell, column) => column !== keyAt && cell !== '').join(' | ');
		return draft ? [{ key, line: row.line, text, draft: { ...draft, externalId: null } }] : [];
	});
	const columns = mapping.columns.map(({ header, target, splitter }) => `${header} → ${target}${splitter ? `:${splitter}` : ''}`);
	return { rows, columns, unread };
}

/** A pair as the truth and the measurement know it: the two keys in a fixed order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

/** Reads the pairs of a truth; throws for a file of another shape. */
export function readTruth(text: string): [string, string][] {
	const given = JSON.parse(text) as { true_duplicate_pairs?: { lfd_nr_a: number | string; lfd_nr_b: number | string }[] };
	if (!Array.isArray(given.true_duplicate_pairs)) throw new Error('The truth holds no "true_duplicate_pairs"');
	return given.true_duplicate_pairs.map(({ lfd_nr_a: a, lfd_nr_b: b }) => [String(a), String(b)]);
}

/** Whoever is the same as the same third is the same: adds the pairs that follow from those named. */
export function closeTruth(named: readonly [string, string][]): { pairs: Set<string>; implied: number } {
	const group = new Map<string, Set<string>>();
	for (const [a, b] of named) {
		const joined = new Set([a, b, ...(group.get(a) ?? []), ...(group.get(b) ?? [])]);
		for (const member of joined) group.set(member, joined);
	}
	const pairs = new Set<string>();
	for (const members of new Set(group.values())) {
		const list = [...members];
		for (const [at, a] of list.entries()) for (const b of list.slice(at + 1)) pairs.add(pairKey(a, b));
	}
	return { pairs, implied: pairs.size - new Set(named.map(([a, b]) => pairKey(a, b))).size };
}
