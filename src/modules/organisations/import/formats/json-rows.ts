// SPDX-License-Identifier: EUPL-1.2
import { flatten } from './flatten.ts';
import type { Table } from './table.ts';

/** Names under which programs answer their list of records. */
const LISTS = ['data', 'items', 'results', 'records', 'entries', 'organisations', 'organizations', 'rows', 'value', 'hits'];

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of records in a JSON value: the value itself, or the one that it names as its data; null where there is none. */
export function recordsIn(value: unknown): unknown[] | null {
	if (Array.isArray(value)) return value.some(isRecord) ? value : null;
	const named = LISTS.map((name) => (value as Record<string, unknown>)[name]).find((list) => Array.isArray(list) && list.some(isRecord));
	return (named as unknown[] | undefined) ?? null;
}

/** Takes records into a table, each name a column. */
export function readJsonRows(records: readonly unknown[], table: Table): void {
	for (const [index, record] of records.entries()) {
		if (isRecord(record)) table.add(index + 1, flatten(record));
		else table.add(index + 1, [], 'record_broken');
	}
}
