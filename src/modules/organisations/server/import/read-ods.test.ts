// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { buildZip } from '../../../../../tests/fixtures/import/build-zip.ts';
import { readSheet } from './read-sheet.ts';

const cell = (text: string, attributes = 'office:value-type="string"') => `<table:table-cell ${attributes}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const ods = (tables: string) => buildZip([
	{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
	{ name: 'content.xml', content: `<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>` }
]);
const table = (name: string, ...rows: string[]) => `<table:table table:name="${name}">${rows.join('')}</table:table>`;

test('a table is read with titles, merged cells, dates and postcodes as they are shown', async () => {
	const sheet = await readSheet(ods(table('Vereine', row(cell('Mitglieder 2026')), '<table:table-row table:number-rows-repeated="3"/>',
		row(cell('Name'), cell('PLZ'), cell('Ort'), cell('Gründung')),
		row(cell('Müller &amp; Söhne'), cell('01067', 'office:value-type="float" office:value="1067"'), '<table:table-cell table:number-rows-spanned="2"><text:p>Dresden</text:p></table:table-cell>', cell('1.2.1990', 'office:value-type="date" office:date-value="1990-02-01"')),
		row(cell('Öko eG'), cell('1.069', 'office:value-type="float" office:value="1069"'), '<table:covered-table-cell/>', cell('', 'table:number-columns-repeated="16000"')),
		'<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
	) + table('Leer')));
	expect(sheet).toMatchObject({ kind: 'ods', sheetName: 'Vereine', sheetNames: ['Vereine', 'Leer'], headerRow: 5 });
	expect(sheet.rows).toEqual([{ line: 6, cells: ['Müller & Söhne', '01067', 'Dresden', '1990-02-01'] }, { line: 7, cells: ['Öko eG', '1069', 'Dresden'] }]);
	expect(sheet.warnings.map(({ code }) => code)).toEqual(['merged_cells_filled', 'other_sheets_ignored', 'titles_above_header']);
});

test('repetition is counted: a million filled rows in a few bytes are refused, and so are rows far too wide', async () => {
	const many = `<table:table-row table:number-rows-repeated="1000000">${cell('x')}</table:table-row>`;
	await expect(readSheet(ods(table('A', many)))).rejects.toMatchObject({ code: 'organisations.import_too_many_rows' });
	const wide = row(cell('x', 'table:number-columns-repeated="16384"'));
	await expect(readSheet(ods(table('A', wide)))).rejects.toMatchObject({ code: 'organisations.import_too_many_columns' });
});
