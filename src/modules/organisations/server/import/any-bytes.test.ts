// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READ_REFUSALS } from '#modules/organisations/import/sheet.ts';
import { planImport, proposeMapping, reportOf, toDraft } from '#modules/organisations/import/index.ts';
import { buildZip, workbookParts } from '../../../../../tests/fixtures/import/build-zip.ts';
import { Refused } from '#shared/refusal.ts';
import { readSheet } from './read-sheet.ts';

/** Reads to the end of the line; returns the refusal, or checks that no row was lost on the way. */
async function readThrough(bytes: Uint8Array): Promise<string> {
	try {
		const sheet = await readSheet(bytes);
		const mapping = proposeMapping(sheet);
		const report = reportOf(planImport(sheet.rows.map((row) => toDraft(row, mapping)), [], { source: 'fuzz' }));
		const counted = report.created + report.skipped.length + report.duplicates.length;
		expect(counted).toBe(sheet.rows.length);
		return 'sheet';
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		expect(READ_REFUSALS).toContain(error.code);
		return error.code;
	}
}

test('any bytes are a list or a refusal, never anything else', async () => {
	const bytes = fc.uint8Array({ maxLength: 3000 });
	await fc.assert(fc.asyncProperty(bytes, async (any) => void (await readThrough(any))), { numRuns: 400 });
});

test('any text of list-like pieces is a list or a refusal', async () => {
	const piece = fc.oneof(
		fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r\n', '\r', '38440', 'Name', 'PLZ Ort', '52,4', '=1+1', '<b>', 'GmbH', '\0', 'ü'),
		fc.string({ unit: 'grapheme', maxLength: 8 })
	);
	const text = fc.array(piece, { maxLength: 300 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
	const seen = new Set<string>();
	await fc.assert(fc.asyncProperty(text, async (bytes) => void seen.add(await readThrough(bytes))), { numRuns: 400 });
	expect(seen).toContain('sheet');
});

test('a workbook with any bytes changed is a list or a refusal', async () => {
	const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2"><v>7</v></c></row>';
	const whole = buildZip(workbookParts(`<sheetData>${rows}</sheetData>`));
	const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
	await fc.assert(
		fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
			const bytes = whole.slice();
			for (const [at, value] of changes) bytes[at] = value;
			await readThrough(bytes);
		}),
		{ numRuns: 600 }
	);
});

test('a worksheet of any markup is a list or a refusal', async () => {
	const piece = fc.constantFrom(
		'<sheetData>', '<row r="1">', '</row>', '<c r="A1">', '<c r="ZZZ9" t="s">', '</c>', '<v>', '</v>', '1e999', '<is><t>', '</t></is>',
		'&#x1F600;', '&#xFFFFFFF;', '&nix;', '<![CDATA[', ']]>', '<!--', '-->', '<?x', '?>', '"', "'", '<', '>', '<mergeCell ref="A1:XFD1048576"/>'
	);
	const sheet = fc.array(piece, { maxLength: 60 }).map((pieces) => buildZip(workbookParts(pieces.join(''))));
	await fc.assert(fc.asyncProperty(sheet, async (bytes) => void (await readThrough(bytes))), { numRuns: 400 });
});

test.each([
	['quotes that never close', '"a"b;'.repeat(500_000)],
	['one endless line', 'x'.repeat(30_000) + ';'.repeat(20_000_000)],
	['a million quotes', '"'.repeat(5_000_000)],
	['alternating line ends', '\r\n\r'.repeat(3_000_000)],
	['digits and dots', `Name;lat\n${'1.'.repeat(8000)};${'1,'.repeat(8000)}\n`.repeat(200)],
	['long cells of blanks and letters', `Firma;Adresse\n${'a '.repeat(8000)};${'a 1 '.repeat(6000)}\n`.repeat(50)]
])('%s is settled within ten seconds', async (_what, text) => {
	const started = performance.now();
	await readThrough(new TextEncoder().encode(text));
	expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);
