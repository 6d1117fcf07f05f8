// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { arrangeSheet } from './arrange-sheet.ts';
import type { DraftRow } from './draft.ts';
import { proposeMapping } from './propose-mapping.ts';
import type { Sheet } from './sheet.ts';
import { toDraft } from './to-draft.ts';

/** A list of plain rows, the first of them the column names. */
function sheetOf(...rows: string[][]): Sheet {
	const numbered = rows.map((cells, at) => ({ line: at + 1, cells }));
	const origin = { kind: 'csv' as const, encoding: null, delimiter: null, sheetName: null, sheetNames: [], warnings: [] };
	return arrangeSheet({ ...origin, rows: numbered }, { headerRow: 1 });
}

function draftsOf(...rows: string[][]): DraftRow[] {
	const sheet = sheetOf(...rows);
	const mapping = proposeMapping(sheet);
	return sheet.rows.map((row) => toDraft(row, mapping));
}

const codes = (row: DraftRow | undefined) => row?.issues.map((issue) => issue.code);

describe('proposing a mapping', () => {
	test('combined columns get a splitter, unknown ones stay as details, empty ones are left out', () => {
		const mapping = proposeMapping(
			sheetOf(
				['Firma', 'Straße Nr.', 'PLZ Ort', 'Koordinaten', 'Mitarbeitende', 'Leer'],
				['Müller GmbH', 'Hauptstr. 5 a', '38440 Wolfsburg', '52.42, 10.78', '12', ''],
				['Meier KG', 'Ring 7', '38442 Wolfsburg', '52.43, 10.79', '3', '']
			)
		);
		expect(mapping.columns.map(({ target, splitter }) => [target, splitter])).toEqual([
			['name', undefined],
			['street', 'street_number'],
			['postcode', 'postcode_city'],
			['lat', 'lat_lon'],
			['detail', undefined],
			['ignore', undefined]
		]);
	});

	test('contents decide where headings are missing, and contradict headings that lie', () => {
		const mapping = proposeMapping(
			sheetOf(
				['', 'Telefon', 'Feld 3'],
				['Müller GmbH', 'post@mueller.example', 'https://mueller.example'],
				['Meier KG', 'info@meier.example', 'www.meier.de'],
				['Schulz OHG', 'x@schulz.example', 'https://schulz.example/ueber']
			)
		);
		expect(mapping.columns.map(({ target, reason }) => [target, reason])).toEqual([
			['name', 'contents_only'],
			['email', 'header_contradicted'],
			['website', 'contents_only']
		]);
	});

	test('a further detail by which a record keeps who runs it is that, as in the record', () => {
		const sheet = sheetOf(['Firma', 'Betrieb durch', 'Mitarbeitende'], ['Café Linde', 'Lebenshilfe', '12'], ['Hofcafé', '', '3']);
		const proposed = proposeMapping(sheet);
		const mapping = { ...proposed, columns: proposed.columns.map((column) => (column.header === 'Betrieb durch' ? { ...column, target: 'detail' as const } : column)) };
		const [linde] = sheet.rows.map((row) => toDraft(row, mapping).draft);
		expect([linde?.operator, linde?.details]).toEqual(['Lebenshilfe', [{ label: 'Mitarbeitende', value: '12' }]]);
	});

	test('a row that is no record says what stands in it, so that it is found in the list', () => {
		const [, broken] = draftsOf(['Firma', 'Ort', 'Telefon'], ['Café Linde', 'Wuppertal', ''], ['', 'Barmen', '0202 1234']);
		expect([broken?.draft, broken?.written]).toEqual([null, 'Barmen · 0202 1234']);
	});

	test('a list without anything like a name says so', () => {
		expect(proposeMapping(sheetOf(['PLZ'], ['38440'], ['38442'])).nameMissing).toBe(true);
	});
});

describe('drafting a row', () => {
	test('repairs are made and told one by one', () => {
		const [row] = draftsOf(
			['Firma', 'Straße', 'Hausnummer', 'Zusatz', 'PLZ', 'Ort', 'Telefon', 'Web', 'E-Mail', 'Breite', 'Länge', 'Gründung'],
			['Löbtauer  Hof GmbH', 'Hauptstr.', '12', 'b', '1159', 'Dresden', '0351/123 45-6', 'loebtau.example', 'a(at)B.example', '51,04', '13,70', '1.5.1998']
		);
		expect(row?.draft).toMatchObject({
			name: 'Löbtauer Hof GmbH',
			legalForm: 'GmbH',
			phone: '+49 351 123 45-6',
			website: 'https://loebtau.example',
			email: 'a@b.example',
			foundedOn: '1998-05-01',
			site: { street: 'Hauptstr.', houseNumber: '12b', postcode: '01159', city: 'Dresden', lat: 51.04, lon: 13.7 }
		});
		expect(codes(row)).toEqual(['decimal_comma_read', 'postcode_zero_restored', 'phone_normalised', 'website_normalised']);
	});

	test('four digits become a German postcode only where one begins with zero', () => {
		const header = ['Name', 'PLZ', 'Ort', 'Staat'];
		const rows = draftsOf(header, ['A', '1010', 'Wien', ''], ['B', '8001', 'Zürich', 'Schweiz'], ['C', '7743', 'Jena', 'Deutschland'], ['D', '5123', 'X', '']);
		expect(rows.map((row) => row.draft?.site.postcode)).toEqual(['1010', '8001', '07743', null]);
		const said = ['postcode_foreign', 'postcode_foreign', 'postcode_zero_restored', 'postcode_unclear'];
		expect(rows.map((row) => codes(row)?.[0])).toEqual(said);
		expect(rows[3]?.draft?.details).toEqual([{ label: 'PLZ', value: '5123' }]);
	});

	test('UTM becomes WGS84, swapped degrees are swapped back, (0, 0) is nowhere', () => {
		const utm = draftsOf(['name', 'rechts_utm', 'hoch_utm'], ['Kita', '379123', '5702951'])[0];
		expect(utm?.draft?.site.lat).toBeCloseTo(51.4647, 3);
		expect(utm?.draft?.site.lon).toBeCloseTo(7.2598, 3);
		const degrees = draftsOf(['Name', 'lat', 'lon'], ['A', '52.42', '10.78'], ['B', '10.78', '52.42'], ['C', '0', '0'], ['D', '51.10', '9.50']);
		expect(degrees.map((row) => row.draft?.site.lat)).toEqual([52.42, 52.42, null, 51.1]);
		expect(degrees[2]?.draft?.details).toEqual([{ label: 'lat', value: '0' }, { label: 'lon', value: '0' }]);
	});

	test('a row without a name, a repeated heading and a total are left out with a reason', () => {
		const rows = draftsOf(['Name', 'Ort'], ['', 'Köln'], ['Name', 'Ort'], ['Summe', '3'], ['-', 'Bonn'], ['Gesamtschule Nord', 'Köln']);
		expect(rows.map((row) => [row.line, row.draft?.name ?? codes(row)])).toEqual([
			[2, ['name_missing']],
			[3, ['row_repeats_header']],
			[4, ['row_is_total']],
			[5, ['name_missing']],
			[6, 'Gesamtschule Nord']
		]);
	});

	test('markup and formulas stay text, and no script becomes a link', () => {
		const [row] = draftsOf(
			['Name', 'Website', 'Telefon'],
			['<b>Chor</b>\u202E =1', 'javascript:alert(1)', 'auf Anfrage'],
			['=HYPERLINK("x")', 'x.example', '05361 1234']
		);
		expect(row?.draft).toMatchObject({ name: '<b>Chor</b> =1', website: null, phone: null });
		expect(row?.draft?.details.map((detail) => detail.value)).toEqual(['auf Anfrage', 'javascript:alert(1)']);
		expect(codes(row)).toEqual(['control_characters_removed', 'markup_kept_as_text', 'kind_guessed', 'phone_unclear', 'website_unclear']);
	});

	test('OpenStreetMap categories become words, a kind and a proposed branch', () => {
		const [row] = draftsOf(['name', 'category'], ['Hof Meier', 'shop=farm'], ['X', 'amenity=pub'], ['Y', 'shop=bakery']);
		expect(row?.draft).toMatchObject({ kind: 'farm', tags: ['Hofladen'], osmTags: ['shop=farm'] });
		expect(row?.draft?.branches).toEqual([{ scheme: 'wz2008', code: '47.21', proposed: true }]);
	});

	test.each([
		['Müller GmbH & Co. KG', 'company', 'GmbH & Co. KG'],
		['Bürgerverein Löbtau e. V.', 'association', 'e.V.'],
		['Energiegenossenschaft Harz eG', 'cooperative', 'eG'],
		['Liz Mohn Center gGmbH i.L.', 'social_enterprise', 'gGmbH'],
		['Bürgerstiftung Versmold', 'foundation', null],
		['AG Altstadt', 'initiative', null],
		['Hochschule Ruhr West', 'university', null],
		['Handwerkskammer Dortmund', 'chamber', null],
		['Stadt Wuppertal', 'public_body', null],
		['Solawi Witzenhausen', 'farm', null],
		['Steuerberatung Krause', 'freelancer', null],
		['Bergische Tischlerei e.K.', 'sole_trader', 'e.K.'],
		['Repair-Café Nippes', 'initiative', null]
	])('"%s" is of kind %s', (name, kind, legalForm) => {
		expect(draftsOf(['Name', 'Ort'], [name, 'Köln'])[0]?.draft).toMatchObject({ kind, legalForm });
	});
});

describe('recognised as serving the public benefit', () => {
	const recognised = (...cells: string[]) => draftsOf(['Name', 'Rechtsform', 'Gemeinnützig'], ...cells.map((cell) => ['Lesefreunde', 'e.V.', cell])).map(({ draft }) => draft?.nonProfit);

	test('is read from a column of its own in the words of lists; what is neither yes nor no says nothing and is kept', () => {
		expect(recognised('ja', 'x', 'TRUE', '1', 'nein', '0', '', 'beantragt')).toEqual([true, true, true, true, false, false, null, null]);
		const [row] = draftsOf(['Name', 'Gemeinnützig'], ['Lesefreunde', 'beantragt']);
		expect(row?.draft?.details).toEqual([{ label: 'Gemeinnützig', value: 'beantragt' }]);
	});

	test('follows from a form that only those may carry, unless the list says otherwise; an association may be either', () => {
		const drafts = draftsOf(['Name', 'Ort'], ['Werkhof gGmbH', 'Wuppertal'], ['Kegelclub e.V.', 'Wuppertal'], ['Hartmann GmbH', 'Wuppertal']);
		expect(drafts.map(({ draft }) => draft?.nonProfit)).toEqual([true, null, null]);
		expect(draftsOf(['Name', 'Gemeinnützig'], ['Werkhof gGmbH', 'nein'])[0]?.draft?.nonProfit).toBe(false);
	});
});
