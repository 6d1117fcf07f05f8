// SPDX-License-Identifier: EUPL-1.2
import { foldName } from './fold-name.ts';
import { legalForms } from './legal-forms.ts';
import type { FileRow, TableRow } from './rows.ts';

/** How one table of schema `ref` is fed from files of the reference folder. */
export type ReferenceTable = {
	name: string;
	files: string[];
	/** Column names with their SQL types, in the order they are written. */
	columns: Record<string, string>;
	key: string[];
	/** `replace` empties the table first; `keep` never removes a row, because records of networks may point at it. */
	removal: 'replace' | 'keep';
	/** Turns the rows of the files, in the order of `files`, into rows of the table. */
	rows: (files: FileRow[][]) => TableRow[];
	/** A statement to run after the rows were written. */
	afterwards?: string;
};

// The Gebietsstand of the list at hand. Changes together with the file name.
const MUNICIPALITIES_AS_OF = '2023-11-30';

const municipality: ReferenceTable = {
	name: 'municipality',
	files: [`municipalities/municipalities-${MUNICIPALITIES_AS_OF}.csv`],
	columns: {
		ags: 'text', ars: 'text', name: 'text', short_name: 'text', search_name: 'text', designation: 'text',
		county_key: 'text', county: 'text', state_key: 'text', state: 'text', population: 'integer',
		postal_code_seat: 'text', lat: 'float8', lon: 'float8', as_of: 'date', valid_until: 'date'
	},
	key: ['ags'],
	removal: 'keep',
	rows: ([rows]) =>
		rows!.map((r) => ({
			...filled(r),
			search_name: foldName(r.short_name!),
			as_of: MUNICIPALITIES_AS_OF,
			valid_until: null
		})),
	afterwards: `update ref.municipality set valid_until = date '${MUNICIPALITIES_AS_OF}'
		where as_of < date '${MUNICIPALITIES_AS_OF}' and valid_until is null`
};

const postalCode: ReferenceTable = {
	name: 'postal_code',
	files: ['postal-codes/postal-codes.csv'],
	columns: {
		code: 'text', place: 'text', search_place: 'text', kind: 'text', ags: 'text', lat: 'float8', lon: 'float8'
	},
	key: ['code', 'place'],
	removal: 'replace',
	rows: ([rows]) => rows!.map((r) => ({ ...filled(r), search_place: foldName(r.place!) }))
};

const postalCodeMunicipality: ReferenceTable = {
	name: 'postal_code_municipality',
	files: ['postal-codes/postal-code-municipalities.csv'],
	columns: { code: 'text', ags: 'text', rank: 'smallint' },
	key: ['code', 'ags'],
	removal: 'replace',
	rows: ([rows]) => rows!.map(filled)
};

const wz: ReferenceTable = {
	name: 'wz',
	files: ['wz2008.csv', 'wz2008-notes.csv.gz', 'nace-rev2-en.csv', 'wz2025.csv', 'nace-rev2.1-en.csv'].map(
		(file) => `wz/${file}`
	),
	columns: {
		scheme: 'text', code: 'text', level: 'smallint', parent: 'text', section: 'text', title: 'text',
		short_title: 'text', title_en: 'text', includes: 'text', excludes: 'text', search_title: 'text'
	},
	key: ['scheme', 'code'],
	removal: 'keep',
	rows: ([wz2008, notes, nace2, wz2025, nace21]) => [
		...classification('wz2008', wz2008!, nace2!, notes!),
		...classification('wz2025', wz2025!, nace21!, [])
	]
};

const wzLink: ReferenceTable = {
	name: 'wz_link',
	files: ['wz/wz2025-wz2008.csv'],
	columns: { wz2025: 'text', wz2008: 'text', partial: 'boolean' },
	key: ['wz2025', 'wz2008'],
	removal: 'replace',
	rows: ([rows]) => rows!.map((r) => ({ ...filled(r), partial: r.partial === '1' }))
};

const legalForm: ReferenceTable = {
	name: 'legal_form',
	files: ['legal-forms/legal-forms.csv', 'legal-forms/official-lists.csv'],
	columns: {
		key: 'text', family: 'text', common: 'boolean', selectable: 'boolean', position: 'smallint', short: 'text',
		label: 'text', plain: 'text', label_en: 'text', plain_en: 'text', xunternehmen_code: 'text', fim_code: 'text',
		source: 'text', search_label: 'text'
	},
	key: ['key'],
	removal: 'keep',
	rows: ([own, official]) => legalForms(own!, official!)
};

/** All tables of reference data, those that others point at first. */
export const REFERENCE_TABLES: ReferenceTable[] = [
	municipality, postalCode, postalCodeMunicipality, wz, wzLink, legalForm
];

function classification(scheme: string, rows: FileRow[], nace: FileRow[], notes: FileRow[]): TableRow[] {
	const english = new Map(nace.map((r) => [r.code, r.title!]));
	const noted = new Map(notes.map((r) => [r.code, filled(r)]));
	return rows.map((r) => ({
		...filled(r),
		scheme,
		// NACE ends at the Klasse: an Unterklasse (01.11.0) takes the title of its Klasse (01.11).
		title_en: english.get(r.code!) ?? english.get(r.parent!) ?? null,
		includes: noted.get(r.code!)?.includes ?? null,
		excludes: noted.get(r.code!)?.excludes ?? null,
		search_title: foldName(r.title!)
	}));
}

function filled(row: FileRow): TableRow {
	return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === '' ? null : cell]));
}
