// SPDX-License-Identifier: EUPL-1.2
import { dayOf } from '#shared/dates.ts';
import { slugOf } from '#shared/slug.ts';
import type { List, ListFile, ListForm } from './list.ts';
import { csvOf } from './write-csv.ts';
import { xlsxOf } from './write-xlsx.ts';

const MEDIA_TYPE: Record<ListForm, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'csv-excel': 'text/csv; charset=utf-8',
	csv: 'text/csv; charset=utf-8'
};

/**
 * Writes a list as a file named after its title and the German day ("gesuche-2026-11-23.xlsx"). No cell is ever a
 * formula, whatever people typed (trust I20). Memory stays flat: rows become bytes while the file is read.
 */
export function writeList<T>(list: List<T>, form: ListForm, now: Date): ListFile {
	return {
		name: `${slugOf(list.title)}-${dayOf(now)}.${form === 'xlsx' ? 'xlsx' : 'csv'}`,
		mediaType: MEDIA_TYPE[form],
		body: form === 'xlsx' ? xlsxOf(list) : csvOf(list, form)
	};
}
