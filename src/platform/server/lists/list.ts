// SPDX-License-Identifier: EUPL-1.2
import { NotFound } from '#shared/refusal.ts';

/** What a cell holds; it decides the type of the cell in XLSX and the spelling in CSV. */
export type CellKind = 'text' | 'phone' | 'number' | 'euro' | 'day' | 'moment' | 'yes-no';

export type CellContent = string | number | boolean | Date | null | undefined;

/** One column of a list that is taken away as a file. A day may be given as `2026-11-23` or as a moment. */
export interface ListColumn<T> {
	header: string;
	kind?: CellKind;
	/** In characters; a sensible width follows from the kind. */
	width?: number;
	value: (row: T) => CellContent;
}

/** A list as a table: what it is called, its columns and its rows. Values are read when the file is written. */
export interface List<T> {
	/** Name of the sheet and beginning of the file's name ("Gesuche"). */
	title: string;
	columns: readonly ListColumn<T>[];
	rows: readonly T[];
}

/**
 * The forms of a file: `xlsx` for people; `csv-excel` for people whose program wants CSV (UTF-8 with BOM, semicolons,
 * figures with a decimal comma, an apostrophe before what a spreadsheet would compute); `csv` for machines (commas, ISO dates).
 */
export const LIST_FORMS = ['xlsx', 'csv-excel', 'csv'] as const;
export type ListForm = (typeof LIST_FORMS)[number];

/** A finished file on its way out; its bytes are made while they are read. */
export interface ListFile {
	name: string;
	mediaType: string;
	body: ReadableStream<Uint8Array>;
}

/** The form that an address asks for (`?form=csv`), XLSX where it asks for none. A form that does not exist is not there (404). */
export function listFormOf(text: string | null): ListForm {
	const form = LIST_FORMS.find((one) => one === (text ?? 'xlsx'));
	if (!form) throw new NotFound('list_form');
	return form;
}
