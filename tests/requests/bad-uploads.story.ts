// SPDX-License-Identifier: EUPL-1.2
// What people upload by mistake, and what others upload on purpose, through the wizard's own form: a sentence that says what to
// do, and no import that was begun.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { buildZip, workbookParts, type ZipPart } from '../fixtures/import/build-zip.ts';
import { aVisitorAs } from '../kit/roles.ts';
import { aSenderAddress, type PlainVisitor } from '../kit/visitor.ts';

const PAGE = '/witzenhausen/schreibtisch/import';
let database: pg.Pool;
let lead: PlainVisitor;
beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
	lead = await aVisitorAs(inject('program'), database, 'witzenhausen', 'lead');
});
afterAll(() => database.end());

const imports = async () => Number((await database.query('select count(*) as n from import_run')).rows[0].n);

async function upload(name: string, content: Uint8Array | string, once = newId()) {
	lead.headers['x-forwarded-for'] = aSenderAddress();
	const form = new FormData();
	form.set('_once', once);
	form.set('datei', new File([content as BlobPart], name));
	return lead.post(PAGE, form, false);
}

/** A worksheet that is far larger inside than the archive lets guess. */
function aBomb(): Uint8Array {
	const parts = workbookParts('');
	const sheet = parts.at(-1) as ZipPart;
	return buildZip([...parts.slice(0, -1), { ...sheet, content: `<worksheet><sheetData>${' '.repeat(20 * 1024 * 1024)}` }]);
}

describe('the wizard refuses', () => {
	test.each<[string, string, () => Uint8Array | string, string]>([
		['a picture that is named .csv', 'bild.csv', () => readFileSync('tests/fixtures/import/bild.csv'), 'Das ist ein Bild und keine Liste. Es wurde nichts eingelesen.'],
		['a workbook that is cut short', 'liste.xlsx', () => buildZip(workbookParts('<sheetData></sheetData>')).slice(0, 300), 'Die Datei ist beschädigt oder unvollständig.'],
		['a zip bomb', 'liste.xlsx', aBomb, 'Zur Sicherheit wurde nichts eingelesen.'],
		['200,000 rows', 'liste.csv', () => `Name\n${'Firma\n'.repeat(200_000)}`, 'Zeilen. Es wurde nichts eingelesen. Bitte teilen Sie die Liste auf.'],
		['nothing at all', 'leer.csv', () => '', 'Die Datei ist leer. Es wurde nichts eingelesen.']
	])('%s', async (_what, name, content, sentence) => {
		const before = await imports();
		const answer = await upload(name, content());
		expect([400, 409, 413, 422]).toContain(answer.status);
		expect(answer.text).toContain('<html lang="de">');
		expect(answer.text).toContain(sentence);
		expect(await imports()).toBe(before);
	});
});

describe('the wizard takes', () => {
	test('a list in the encoding of an old Excel, umlauts and all', async () => {
		const answer = await upload('firmenliste.csv', readFileSync('tests/fixtures/import/firmenliste-cp1252.csv'));
		expect(answer.status).toBe(303);
		const run = answer.headers.get('location')!.split('/quelle')[0]!.replace(inject('program'), '');
		const reading = await lead.open(`${run}/lesen`);
		expect(reading.text).toContain('Müller &amp; Söhne GmbH');
		expect(reading.text).not.toMatch(/Ã¼|�/);
	});

	test('one list once, however often the button is clicked', async () => {
		const before = await imports();
		const once = newId();
		const list = readFileSync('tests/fixtures/import/vereine-utf8.csv');
		const answers = await Promise.all([upload('vereine.csv', list, once), upload('vereine.csv', list, once)]);
		expect(answers.map(({ status }) => status)).toEqual([303, 303]);
		expect(answers[1]!.headers.get('location')).toBe(answers[0]!.headers.get('location'));
		expect(await imports()).toBe(before + 1);
	});
});
