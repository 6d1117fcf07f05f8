// SPDX-License-Identifier: EUPL-1.2
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import { dayOf, ZONE } from '#shared/dates.ts';
import type { CellContent, CellKind, List } from './list.ts';

/** Excel refuses longer cells ("Excel specifications and limits", Microsoft). */
const LONGEST_CELL = 32_767;
const WIDTH: Record<CellKind, number> = { text: 28, phone: 20, number: 12, euro: 14, day: 12, moment: 17, 'yes-no': 8 };
const FORMAT: Partial<Record<CellKind, string>> = { euro: '#,##0.00 "€"', day: 'dd.mm.yyyy', moment: 'dd.mm.yyyy hh:mm' };

/** A workbook with one sheet: typed cells, the head fixed, text as text. */
export function xlsxOf<T>({ title, columns, rows }: List<T>): ReadableStream<Uint8Array> {
	const kinds = columns.map((column) => column.kind ?? 'text');
	function* cells(): Generator<CellValue[]> {
		for (const row of rows) yield columns.map((column, at) => cellOf(column.value(row), kinds[at]!));
	}
	return writeXlsxStream(cells(), {
		name: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
		columns: columns.map((column, at) => ({
			header: textOf(column.header),
			width: column.width ?? WIDTH[kinds[at]!],
			...(FORMAT[kinds[at]!] ? { numFmt: FORMAT[kinds[at]!] } : {})
		})),
		freezePane: { rows: 1 }
	});
}

function cellOf(value: CellContent, kind: CellKind): CellValue {
	if (value === null || value === undefined || value === '') return null;
	if (kind === 'day') return new Date(`${value instanceof Date ? dayOf(value) : String(value).slice(0, 10)}T00:00:00Z`);
	if (value instanceof Date) return wallClock(value);
	if (typeof value === 'boolean') return value ? 'ja' : 'nein';
	if (kind === 'number' || kind === 'euro') return Number.isFinite(Number(value)) ? Number(value) : textOf(String(value));
	return textOf(String(value));
}

/** A spreadsheet knows no time zones: what it shows is the German wall clock. */
function wallClock(at: Date): Date {
	const local = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(at);
	return new Date(`${local.replace(' ', 'T')}Z`);
}

/** Text without what XML 1.0 cannot carry, cut where Excel would call the file broken. */
function textOf(text: string): string {
	return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').slice(0, LONGEST_CELL).toWellFormed();
}
