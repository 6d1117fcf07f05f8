// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { arrangeSheet } from './arrange-sheet.ts';
import { proposeMapping } from './index.ts';
import { joinRows } from './join-rows.ts';

const sheetOf = (...rows: string[][]) => arrangeSheet(
	{ kind: 'csv', encoding: 'utf-8', delimiter: ';', sheetName: null, sheetNames: [], warnings: [], rows: rows.map((cells, at) => ({ line: at + 1, cells })) }, {}
);
const HEAD = ['Name', 'PLZ', 'Ort', 'Beschreibung', 'Zwecke'];

test('a row that only continues the texts above is joined, however often; a row of its own stays', () => {
	const sheet = sheetOf(HEAD, ['Werkhof', '38440', 'Wolfsburg', 'Ein Haus für', 'Förderung der Kunst'], ['', '', '', 'alle, die bauen', ''], ['', '', '', 'wollen', ''],
		['', '38442', '', 'hat einen eigenen Ort', ''], ['Öko eG', '38442', 'Wolfsburg', '', ''], ['', '', '', 'begann oben nicht', '']);
	const joined = joinRows(sheet.rows, proposeMapping(sheet));
	expect(joined.map(({ line, problem, cells }) => [line, problem, cells[3] ?? ''])).toEqual([
		[2, 'rows_joined', 'Ein Haus für alle, die bauen wollen'], [5, undefined, 'hat einen eigenen Ort'], [6, undefined, ''], [7, undefined, 'begann oben nicht']
	]);
});

test('column names in a second language are understood and are no row', () => {
	const sheet = sheetOf(['Nazwa', 'PLZ', 'Ort', 'Beschreibung'], ['Name', 'Postcode', 'City', 'Description'], ['Werkhof', '38440', 'Wolfsburg', 'x']);
	expect(sheet.columns.map(({ header }) => header)).toEqual(['Name', 'PLZ', 'Ort', 'Beschreibung']);
	expect(sheet.rows).toHaveLength(1);
	expect(sheet.warnings).toContainEqual({ code: 'second_header_read', line: 2 });
});
