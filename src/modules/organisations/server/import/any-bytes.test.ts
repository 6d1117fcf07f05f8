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

/** CPU time of the process for one reading, in milliseconds: what others do on the machine does not count. */
async function cpuOf(text: string): Promise<number> {
	const bytes = new TextEncoder().encode(text);
	const before = process.cpuUsage();
	await readThrough(bytes);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

// Work grows with the size of a file, never with its square: eight times the text costs at most about eight times as much
// (16 with room for noise; a quadratic reader needs 64). Small absolute times are all noise, hence the 40 ms.
test.each([
	['quotes that never close', (size: number) => '"a"b;'.repeat(size * 20_000)],
	['one endless line', (size: number) => 'x'.repeat(30_000) + ';'.repeat(size * 400_000)],
	['a million quotes', (size: number) => '"'.repeat(size * 200_000)],
	['alternating line ends', (size: number) => '\r\n\r'.repeat(size * 100_000)],
	['digits and dots', (size: number) => `Name;lat\n${'1.'.repeat(8000)};${'1,'.repeat(8000)}\n`.repeat(size * 8)],
	['long cells of blanks and letters', (size: number) => `Firma;Adresse\n${'a '.repeat(8000)};${'a 1 '.repeat(6000)}\n`.repeat(size * 3)]
])('%s cost time in proportion to their length', async (_what, make) => {
	await cpuOf(make(1));
	const [small, large] = [await cpuOf(make(1)), await cpuOf(make(8))];
	expect(large).toBeLessThan(16 * Math.max(small, 40));
}, 60_000);

test('the measure would notice a quadratic reader (negative control)', () => {
	const quadratic = (size: number) => {
		const before = process.cpuUsage();
		let found = 0;
		for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) found += (i ^ j) & 1;
		return found < 0 ? 0 : process.cpuUsage(before).user / 1000;
	};
	quadratic(2000);
	expect(quadratic(56_000)).toBeGreaterThan(16 * Math.max(quadratic(7000), 40));
});
