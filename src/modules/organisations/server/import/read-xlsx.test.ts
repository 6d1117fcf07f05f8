// SPDX-License-Identifier: EUPL-1.2
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Sheet } from '#modules/organisations/import/sheet.ts';
import { buildZip, workbookParts } from '../../../../../tests/fixtures/import/build-zip.ts';
import { dateText } from './cell-text.ts';
import { numberStyleOf } from './read-styles.ts';
import { readSheet } from './read-sheet.ts';

const grid = (sheet: Sheet) => sheet.rows.map((row) => row.cells);
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('a workbook of another program is read: titles, header from column B, numbers, dates, truth values', async () => {
	const founded = new Date(Date.UTC(1998, 4, 12));
	const bytes = await writeXlsx({
		sheets: [
			{
				name: 'Firmen',
				rows: [
					[null, 'Mitgliederliste 2026'],
					[],
					[null, 'Firma', 'PLZ', 'Ort', 'Gegründet', 'Breite', 'aktiv'],
					[null, 'Müller & Söhne <GmbH>', 38440, 'Wolfsburg', founded, 52.4227, true]
				],
				columns: [{}, {}, {}, {}, { numFmt: 'dd.mm.yyyy' }]
			},
			{ name: 'Legende', rows: [['x']] }
		]
	});
	const sheet = await readSheet(bytes);
	expect(sheet).toMatchObject({ kind: 'xlsx', headerRow: 3, sheetName: 'Firmen', sheetNames: ['Firmen', 'Legende'] });
	expect(sheet.columns.map((column) => column.letter)).toEqual(['B', 'C', 'D', 'E', 'F', 'G']);
	expect(grid(sheet)).toEqual([['', 'Müller & Söhne <GmbH>', '38440', 'Wolfsburg', '1998-05-12', '52.4227', 'ja']]);
	expect(sheet.warnings.map((warning) => warning.code)).toEqual(['other_sheets_ignored', 'titles_above_header']);
	expect(grid(await readSheet(bytes, { sheetName: 'Legende', headerRow: 0 }))).toEqual([['x']]);
	await expect(readSheet(bytes, { sheetName: 'Fehlt' })).rejects.toMatchObject({ code: 'organisations.import_sheet_missing' });
});

test('a postcode formatted with zeros keeps them, merged cells speak for their rows, formulas are not evaluated', async () => {
	const rows =
		`<row r="1">${inline('A1', 'Name')}${inline('B1', 'PLZ')}${inline('C1', 'Ort')}</row>` +
		`<row r="2">${inline('A2', 'Eins')}<c r="B2" s="1"><v>1067</v></c>${inline('C2', 'Dresden')}</row>` +
		`<row r="3"><c r="A3" t="str"><f>"Z"&amp;"wei"</f><v>Zwei</v></c><c r="B3"><v>52.419600000000003</v></c></row>` +
		`<row r="4"><c r="A4"><f>HYPERLINK("http://x.example")</f></c><c r="B4" t="e"><v>#N/A</v></c></row>`;
	const styles =
		'<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
		'<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
	const merges = '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells>';
	const sheet = await readSheet(buildZip(workbookParts(`<sheetData>${rows}</sheetData>${merges}`, styles)));
	expect(grid(sheet)).toEqual([
		['Eins', '01067', 'Dresden'],
		['Zwei', '52.4196', 'Dresden'],
		['=HYPERLINK("http://x.example")', '', 'Dresden']
	]);
	expect(sheet.warnings).toEqual([
		{ code: 'merged_cells_filled', params: { count: 2 } },
		{ code: 'formula_without_value', params: { count: 1 } }
	]);
});

test('number formats tell dates from numbers', () => {
	for (const code of ['dd.mm.yyyy', '[$-407]d. mmmm yyyy;@', 'yyyy-mm-dd hh:mm', 'TT.MM.JJJJ']) {
		expect(numberStyleOf(code), code).toEqual({ date: true, zeros: 0 });
	}
	for (const code of ['General', '0.00', '#,##0.00 "Stück"', '0%', '[Red]0', '@']) {
		expect(numberStyleOf(code), code).toEqual({ date: false, zeros: 0 });
	}
	expect(numberStyleOf('00000')).toEqual({ date: false, zeros: 5 });
});

test('day numbers follow both calendars of Excel', () => {
	expect(dateText(1, false)).toBe('1900-01-01');
	expect(dateText(61, false)).toBe('1900-03-01');
	expect(dateText(45000.5, false)).toBe('2023-03-15T12:00');
	expect(dateText(0.75, false)).toBe('18:00');
	expect(dateText(1, true)).toBe('1904-01-02');
});
