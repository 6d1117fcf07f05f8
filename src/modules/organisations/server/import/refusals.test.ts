// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { READ_LIMITS, READ_REFUSALS } from '#modules/organisations/import/sheet.ts';
import { m } from '#text/compiled/messages.js';
import { buildZip, workbookParts } from '../../../../../tests/fixtures/import/build-zip.ts';
import type { ZipPart } from '../../../../../tests/fixtures/import/build-zip.ts';
import { readSheet, readSheetFile } from './read-sheet.ts';

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: number[]) => new Uint8Array(values);
const ole = (inside = '') => Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(512), Buffer.from(inside, 'utf16le')]);
const rowsXml = (inner: string) => `<sheetData>${inner}</sheetData>`;
const wide = (count: number) => `Name${';x'.repeat(count)}\nA${';1'.repeat(count)}\n`;

/** A worksheet part that inflates to `size` bytes while announcing something else. */
function bombParts(size: number, announced?: number): ZipPart[] {
	const parts = workbookParts('');
	const sheet = parts.at(-1) as ZipPart;
	return [...parts.slice(0, -1), { ...sheet, content: `<worksheet><sheetData>${' '.repeat(size)}`, announced }];
}

test.each<[string, Uint8Array, string]>([
	['an empty file', bytes(), 'empty'],
	['blank lines', text('\n \n;;;\n'), 'empty'],
	['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
	['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture'],
	['a PDF', text('%PDF-1.7\n'), 'pdf'],
	['an Excel 97 file', ole(), 'old_excel'],
	['a protected workbook', ole('EncryptedPackage'), 'encrypted'],
	['JSON without records', text('{"name": "Müller"}'), 'json'],
	['JSON cut short', text('{"type": "FeatureCollection", "features": ['), 'json'],
	['an empty vCard', text('BEGIN:VCARD\nVERSION:3.0\nEND:VCARD'), 'empty'],
	['a calendar', text('BEGIN:VCALENDAR\nEND:VCALENDAR'), 'not_a_list'],
	['a program', new Uint8Array(Array.from({ length: 2000 }, (_, at) => (at * 7) % 32)), 'not_a_list'],
	['a word-processor document', buildZip([{ name: 'word/document.xml', content: '<x/>' }]), 'not_a_list'],
	['an OpenDocument table', buildZip([{ name: 'mimetype', content: 'x' }, { name: 'content.xml', content: '<x/>' }]), 'open_document'],
	['a binary workbook', buildZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'binary_excel'],
	['an archive cut short', buildZip(workbookParts(rowsXml(''))).slice(0, 300), 'broken_workbook'],
	['a workbook without rows', buildZip(workbookParts(rowsXml(''))), 'empty'],
	['a worksheet cut short', buildZip(workbookParts('<sheetData><row r="1"><c r="A1"').map((part) => ({ ...part, content: String(part.content).replace('</worksheet>', '') }))), 'broken_workbook'],
	['a document type declaration', buildZip(workbookParts('<!DOCTYPE x [<!ENTITY a "b">]>')), 'broken_workbook'],
	['an encrypted part', buildZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]), 'encrypted'],
	['a bomb that announces itself', buildZip(bombParts(101 * 1024 * 1024)), 'bomb'],
	['a bomb by its ratio', buildZip(bombParts(20 * 1024 * 1024)), 'bomb'],
	['a bomb that lies about its size', buildZip(bombParts(20 * 1024 * 1024, 1000)), 'broken_workbook'],
	['too many parts', buildZip(Array.from({ length: 2001 }, (_, at) => ({ name: `x${at}`, content: '' }))), 'bomb'],
	['too many columns', text(wide(READ_LIMITS.columns)), 'too_many_columns'],
	['a cell far to the right', buildZip(workbookParts(rowsXml('<row r="1"><c r="XFD1"><v>1</v></c></row>'))), 'too_many_columns'],
	['too many rows', text('Name\n' + 'x\n'.repeat(READ_LIMITS.rows + 1)), 'too_many_rows'],
	['a cell of 40 KB', text(`Name;Ort\n${'ü'.repeat(20_000)};Köln\n`), 'cell_too_long'],
	['a file of 26 MB', new Uint8Array(READ_LIMITS.fileBytes + 1), 'too_large']
])('%s is refused with a sentence', async (_what, content, code) => {
	await expect(readSheet(content)).rejects.toMatchObject({ name: 'Refused', code: `organisations.import_${code}` });
});

test('a picture and a web page that are named .csv are told by their content', async () => {
	const fixtures = 'tests/fixtures/import';
	await expect(readSheetFile(`${fixtures}/bild.csv`)).rejects.toMatchObject({ code: 'organisations.import_picture' });
	const page = readSheetFile(`${fixtures}/anmeldung-abgelaufen.csv`);
	await expect(page).rejects.toMatchObject({ code: 'organisations.import_web_page' });
	// Negative control: the same folder holds a list, and that one is read.
	expect(readFileSync(`${fixtures}/vereine-utf8.csv`).length).toBeGreaterThan(0);
	expect((await readSheetFile(`${fixtures}/vereine-utf8.csv`)).rows).toHaveLength(5);
});

test('a choice that nobody offered is refused', async () => {
	const odd = { encoding: 'ebcdic' } as never;
	await expect(readSheet(text('Name\nA'), odd)).rejects.toMatchObject({ code: 'organisations.import_choice_unknown' });
	const line = readSheet(text('Name\nA'), { headerRow: 9 });
	await expect(line).rejects.toMatchObject({ code: 'organisations.import_header_missing' });
});

test('a workbook of honest size is no bomb', async () => {
	const rows = Array.from({ length: 20_000 }, (_, at) => [`Firma ${at}`, 38440, 'Wolfsburg']);
	const sheet = await readSheet(await writeXlsx({ sheets: [{ name: 'A', rows: [['Name', 'PLZ', 'Ort'], ...rows] }] }));
	expect(sheet.rows).toHaveLength(20_000);
});

test('every refusal has its words in both languages', () => {
	const words = m as unknown as Record<string, (params: object, options: { locale: string }) => string>;
	const params = { limit: 1, line: 1, name: 'x', part: '.dbf' };
	for (const code of READ_REFUSALS) {
		const [german, english] = ['de', 'en'].map((locale) => words[code.replace('.', '_')]?.(params, { locale }));
		expect(german?.length, code).toBeGreaterThan(30);
		expect(english, code).not.toBe(german);
	}
});
