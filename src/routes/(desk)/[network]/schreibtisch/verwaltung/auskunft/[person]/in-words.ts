// SPDX-License-Identifier: EUPL-1.2
import { longDay, shortMoment } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { sentence } from '#web/sentence.ts';

/** A table of a disclosure as people read it: what it is, and each row as term and text. */
export interface KeptTable {
	table: string;
	title: string;
	rows: { term: string; text: string }[][];
}

/** Ids and versions tell nobody anything; they are in the file. */
const SILENT = /(^|_)id$|^network_id$|_version$/;

/** Puts what is kept into words; a column without a wording keeps its name, so that nothing is left out. */
export function inWords(tables: Record<string, Record<string, unknown>[]>, locale: Locale): KeptTable[] {
	return Object.entries(tables).map(([table, rows]) => ({
		table,
		title: sentence(`people.kept_${table}`, {}, locale, null) ?? table,
		rows: rows.map((row) =>
			Object.entries(row)
				.filter(([column, value]) => !SILENT.test(column) && value !== null && value !== '')
				.map(([column, value]) => ({ term: sentence(`people.column_${column}`, {}, locale, null) ?? column.replaceAll('_', ' '), text: textOf(value, locale) }))
		)
	}));
}

function textOf(value: unknown, locale: Locale): string {
	if (value instanceof Date) return shortMoment(value, locale);
	if (typeof value === 'boolean') return sentence(value ? 'people.yes' : 'people.no', {}, locale);
	if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? longDay(value, locale) : value;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
