// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readCsv, writeCsv, type Row } from './csv-file.ts';

/** Municipalities (Gemeinden): the official list, Kreis and Land written out so that one row says where a place is. */
export function writeMunicipalities(from: string, to: string): void {
	const rows = readCsv(join(from, 'ags/de_gemeinden_2023-11-30.csv')).map(
		(r): Row => ({
			ags: r.ags!,
			ars: r.ars!,
			name: r.name!,
			short_name: r.name_short!,
			designation: r.bez!,
			county_key: r.kreis_ags!,
			// The two rows without a Kreis are areas that belong to the federal state directly.
			county: r.kreis || r.land!,
			state_key: r.land_ags!,
			state: r.land!,
			population: r['population_2022-12-31']!,
			postal_code_seat: r.plz_seat!,
			lat: r.lat!,
			lon: r.lon!
		})
	);
	writeCsv(join(to, 'municipalities/municipalities-2023-11-30.csv'), Object.keys(rows[0]!), rows);
}

const PLACE_KIND: Record<string, string> = { gemeinde: 'municipality', ortsteil: 'district', unklar: 'unclear' };

/** Postal codes with their places, and the n:m link to municipalities (rank 1 is the likeliest proposal). */
export function writePostalCodes(from: string, to: string): void {
	const places = readCsv(join(from, 'plz/plz_de.csv')).map(
		(r): Row => ({ code: r.plz!, place: r.ort!, kind: PLACE_KIND[r.kind!]!, ags: r.ags!, lat: r.lat!, lon: r.lon! })
	);
	writeCsv(join(to, 'postal-codes/postal-codes.csv'), Object.keys(places[0]!), places);
	const links = readCsv(join(from, 'plz/plz_ags.csv')).map((r): Row => ({ code: r.plz!, ags: r.ags!, rank: r.rank! }));
	writeCsv(join(to, 'postal-codes/postal-code-municipalities.csv'), ['code', 'ags', 'rank'], links);
}

/** The industry classification in both versions, its mapping, the notes of WZ 2008 and the English NACE titles. */
export function writeClassifications(from: string, to: string): void {
	const source = (file: string) => readCsv(join(from, 'classifications', file));
	const target = (file: string) => join(to, 'wz', file);
	const wz2008 = source('wz2008_de.csv').map((r): Row => ({ ...r, title: r.title_de!, short_title: r.title_de_short! }));
	writeCsv(target('wz2008.csv'), ['code', 'level', 'parent', 'section', 'title', 'short_title'], wz2008);
	const noted = wz2008
		.filter((r) => r.includes_de || r.excludes_de)
		.map((r): Row => ({ code: r.code!, includes: r.includes_de!, excludes: r.excludes_de! }));
	writeCsv(target('wz2008-notes.csv.gz'), ['code', 'includes', 'excludes'], noted);
	const wz2025 = source('wz2025_de.csv').map((r): Row => ({ ...r, title: r.title_de! }));
	writeCsv(target('wz2025.csv'), ['code', 'level', 'parent', 'section', 'title'], wz2025);
	writeCsv(target('wz2025-wz2008.csv'), ['wz2025', 'wz2008', 'partial'], source('wz2025_to_wz2008.csv'));
	for (const [file, nace] of [['nace-rev2-en.csv', 'nace_rev2_en.csv'], ['nace-rev2.1-en.csv', 'nace_rev21_en.csv']]) {
		writeCsv(target(file!), ['code', 'title'], source(nace!).map((r): Row => ({ code: r.code!, title: r.title_en! })));
	}
}

/** The two official lists of legal forms (XUnternehmen, FIM); our own words stand in a file made by hand. */
export function writeLegalForms(from: string, to: string): void {
	const rows = readCsv(join(from, 'codelists/xunternehmen_codelisten.csv'))
		.filter((r) => r.codelist === 'rechtsform' || r.codelist === 'rechtsform_gaengig')
		.map((r): Row => ({ list: r.codelist === 'rechtsform' ? 'xunternehmen' : 'fim', code: r.code!, label: r.label_de! }));
	writeCsv(join(to, 'legal-forms/official-lists.csv'), ['list', 'code', 'label'], rows);
}
