// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS } from '#modules/organisations/import/sheet.ts';
import type { Sheet } from '#modules/organisations/import/sheet.ts';
import { readSheet, readSheetFile } from './read-sheet.ts';

const FIXTURES = 'tests/fixtures/import';
const utf8 = (text: string) => new TextEncoder().encode(text);
const grid = (sheet: Sheet) => sheet.rows.map((row) => row.cells);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
	const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
	return new Uint8Array(littleEndian ? bytes : bytes.swap16());
}

describe('reading CSV', () => {
	test('a German Excel list in Windows-1252 keeps its umlauts, titles, line breaks and hand-written quotes', async () => {
		const sheet = await readSheetFile(`${FIXTURES}/firmenliste-cp1252.csv`);
		expect(sheet).toMatchObject({ kind: 'csv', encoding: 'windows-1252', delimiter: ';', headerRow: 4 });
		expect(sheet.columns.map((column) => column.header)).toEqual(['Firma', 'Straße Nr.', 'PLZ Ort', 'Telefon', 'Breite', 'Länge']);
		expect(sheet.titles.map((row) => row.line)).toEqual([1, 2]);
		expect(sheet.rows.map((row) => [row.line, row.cells[0]])).toEqual([
			[5, 'Müller & Söhne GmbH'],
			[6, 'Café "Zur Linde"'],
			[7, 'Tischlerei Groß\r\nInh. Jürgen Groß'],
			[9, 'Preis € GmbH'],
			[10, 'Summe']
		]);
		expect(sheet.warnings.map((warning) => warning.code)).toEqual(['encoding_guessed', 'titles_above_header']);
	});

	test.each([
		['UTF-8 without a mark', utf8('Name,Ort\nMüller,Köln\n'), 'utf-8'],
		['UTF-8 with a mark', utf8('\uFEFFName,Ort\nMüller,Köln\n'), 'utf-8'],
		['UTF-16 little endian', utf16('Name,Ort\nMüller,Köln\n', true, true), 'utf-16le'],
		['UTF-16 big endian', utf16('Name,Ort\nMüller,Köln\n', false, true), 'utf-16be'],
		['UTF-16 without a mark', utf16('Name,Ort\nMüller,Köln\n', true, false), 'utf-16le'],
		['Windows-1252', new Uint8Array(Buffer.from('Name,Ort\nMüller,Köln\n', 'latin1')), 'windows-1252']
	])('%s is recognised', async (_name, bytes, encoding) => {
		const sheet = await readSheet(bytes);
		expect(sheet.encoding).toBe(encoding);
		expect(sheet.columns[0]?.header).toBe('Name');
		expect(grid(sheet)).toEqual([['Müller', 'Köln']]);
	});

	test('a person can correct encoding, delimiter and header row', async () => {
		const bytes = utf8('Stand 2026;x\nFirma;Ort\nMüller;Köln\n');
		const wrong = await readSheet(bytes, { encoding: 'windows-1252', delimiter: ',', headerRow: 0 });
		expect(grid(wrong)).toEqual([['Stand 2026;x'], ['Firma;Ort'], ['MÃ¼ller;KÃ¶ln']]);
		const right = await readSheet(bytes, { headerRow: 1 });
		expect(right.columns.map((column) => column.header)).toEqual(['Stand 2026', 'x']);
		expect(right.rows).toHaveLength(2);
	});

	test('a decimal comma does not pass for a delimiter, and "sep=" is no row', async () => {
		const rows = Array.from({ length: 20 }, (_, at) => `Firma ${at};52,4${at};10,7${at}`).join('\n');
		expect((await readSheet(utf8(`Name;Breite;Länge\n${rows}`))).delimiter).toBe(';');
		const declared = await readSheet(utf8('sep=|\nName|Ort\nA, B; C|Köln\n'));
		expect(grid(declared)).toEqual([['A, B; C', 'Köln']]);
		expect(declared.headerRow).toBe(2);
	});

	test('a list without column names loses no row and calls its columns by letter', async () => {
		const sheet = await readSheet(utf8('Müller GmbH;38440;05361 123\nMeier KG;38442;05361 456\n'));
		expect(sheet.headerRow).toBe(0);
		expect(sheet.columns.map((column) => column.letter)).toEqual(['A', 'B', 'C']);
		expect(sheet.rows.map((row) => row.line)).toEqual([1, 2]);
	});

	test('a quote that is never closed costs one cell its quote, not the rest of the list', async () => {
		const sheet = await readSheet(utf8('Name;Ort\n"Müller;Köln\nMeier;Bonn\nSchulz;Ulm\n'));
		expect(grid(sheet)).toEqual([['"Müller', 'Köln'], ['Meier', 'Bonn'], ['Schulz', 'Ulm']]);
		expect(sheet.warnings).toContainEqual({ code: 'broken_quotes', line: 2 });
	});

	test('whatever is written as CSV is read back the same', async () => {
		const cell = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\0-\x08\x0B-\x1F\x7F-\x9F\uFEFF]/g, '').trim());
		const row = fc.tuple(cell.filter((text) => text !== ''), cell, cell.map((text) => text || 'x'));
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), fc.constantFrom(...DELIMITERS), async (rows, delimiter) => {
				const text = stringify([['Name', 'Ort', 'Notiz'], ...rows], { delimiter, quoted: true });
				const sheet = await readSheet(utf8(text), { delimiter, headerRow: 1, encoding: 'utf-8' });
				expect(grid(sheet)).toEqual(rows);
			}),
			{ numRuns: 300 }
		);
	});
});
