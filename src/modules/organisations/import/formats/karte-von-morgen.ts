// SPDX-License-Identifier: EUPL-1.2
import type { ProposedOrigin } from '../sheet.ts';
import { flatten } from './flatten.ts';
import type { Table } from './table.ts';

type Json = Record<string, unknown>;

/** Categories of OpenFairDB (its API answers their ids). */
const CATEGORIES: Readonly<Record<string, string>> = {
	'2cd00bebec0c48ba9db761da48678134': 'Initiative',
	'77b3c33a92554bcf8e8c2c86cedd6f6f': 'Unternehmen',
	c2dc278a2d6a4b9b8a50cb606fc017ed: 'Veranstaltung'
};

/** Entries are CC0 or ODbL each for itself, and the search does not say which: the stricter one holds (data.md §1c). */
const ORIGIN: ProposedOrigin = {
	source: 'Karte von morgen', sourceUrl: 'https://kartevonmorgen.org/#/?entry={id}', licence: 'ODbL-1.0', attribution: 'Karte von morgen (OpenFairDB) und Mitwirkende'
};

/** Whether a JSON value is an answer of OpenFairDB's search or its list of entries. */
export function isKarteVonMorgen(value: unknown): boolean {
	if (Array.isArray(value)) return isEntry(value[0]);
	const { visible, invisible } = value as Json;
	return Array.isArray(visible) && (Array.isArray(invisible) || isEntry(visible[0]));
}

function isEntry(value: unknown): boolean {
	const entry = (value ?? {}) as Json;
	return typeof entry.title === 'string' && typeof entry.id === 'string' && Array.isArray(entry.categories);
}

/** Takes the entries of Karte von morgen into a table, those outside the searched frame too. */
export function readKarteVonMorgen(value: unknown, table: Table): void {
	const { visible, invisible } = (Array.isArray(value) ? { visible: value } : value) as Json;
	const entries = [visible, invisible].flatMap((list) => (Array.isArray(list) ? list : []));
	for (const [index, entry] of entries.entries()) {
		if (typeof entry !== 'object' || entry === null) {
			table.add(index + 1, [], 'record_broken');
			continue;
		}
		const { categories, ...plain } = entry as Json;
		const kinds = (Array.isArray(categories) ? categories : []).map((id) => CATEGORIES[String(id)] ?? String(id));
		table.add(index + 1, [...flatten(plain), ['Art', kinds[0] ?? '']]);
	}
	table.origin = ORIGIN;
}
