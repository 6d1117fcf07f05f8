// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import { legalFormOf } from '#modules/organisations/likeness/legal-forms.ts';
import type { Row } from './material/material.ts';

type Cells = Record<string, string>;

/** How an office's list looks: its columns, what stands between them, and its encoding. */
export interface Layout {
	name: string;
	delimiter: string;
	encoding: 'utf8' | 'latin1';
	bom: boolean;
	cells: (row: Row) => Cells;
}

const street = ({ street: name, number }: Row) => [name, number].filter(Boolean).join(' ');

/** The lists of four imagined strangers: columns apart, columns together, legal form in a column of its own, all in one. */
export const LAYOUTS: readonly Layout[] = [
	{
		name: 'apart', delimiter: ';', encoding: 'utf8', bom: true,
		cells: (row) => ({ name: row.name, strasse: row.street, hausnummer: row.number, plz: row.postcode, ort: row.city, telefon: row.phone, email: row.email, website: row.website, branche: row.branch })
	},
	{
		name: 'together', delimiter: ',', encoding: 'utf8', bom: false,
		cells: (row) => ({ Firma: row.name, 'Straße': street(row), 'PLZ Ort': `${row.postcode} ${row.city}`, Tel: row.phone, Mail: row.email, Web: row.website.replace('https://', ''), Branche: row.branch })
	},
	{
		name: 'form-apart', delimiter: ';', encoding: 'latin1', bom: false,
		cells: (row) => {
			const found = legalFormOf(row.name);
			const ends = found && row.name.endsWith(found.form);
			return { Bezeichnung: ends ? row.name.slice(0, -found.form.length).trim() : row.name, Rechtsform: ends ? found.form : '', Anschrift: street(row), Postleitzahl: row.postcode, Stadt: row.city, Telefonnummer: row.phone, 'E-Mail-Adresse': row.email, Homepage: row.website };
		}
	},
	{
		name: 'sparse', delimiter: '\t', encoding: 'utf8', bom: false,
		cells: (row) => ({ Unternehmen: row.name, Adresse: `${street(row)}, ${row.postcode} ${row.city}`.replace(/^, /, ''), Telefon: row.phone, 'E-Mail': row.email })
	}
];

/** The list as bytes, each row numbered from 1 in its column `lfd_nr`. */
export function writeList(rows: readonly Row[], { delimiter, encoding, bom, cells }: Layout): Buffer {
	const text = stringify(rows.map((row, at) => ({ lfd_nr: at + 1, ...cells(row) })), { header: true, delimiter });
	return Buffer.from((bom ? '\ufeff' : '') + text.replace(/–/g, encoding === 'latin1' ? '-' : '–').replace(/[„“]/g, encoding === 'latin1' ? '"' : '$&'), encoding);
}
