// SPDX-License-Identifier: EUPL-1.2
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { listFormOf, type List, type ListForm } from './list.ts';
import { writeList } from './write-list.ts';

interface Line {
	name: string;
	since: Date | null;
	worth: number | null;
	open: boolean;
}

const NOW = new Date('2026-11-23T23:30:00Z');
const NASTY = ['=HYPERLINK("http://evil.example")', '+49 5361 123', '-2+3', '@SUM(A1)', "'quoted", '\tTab', 'Müller & Söhne; "Käse"\nzwei Zeilen', '＝1+1'];

function aList(names: string[]): List<Line> {
	return {
		title: 'Gesuche',
		columns: [
			{ header: 'Name', value: (line) => line.name },
			{ header: 'Seit', kind: 'day', value: (line) => line.since },
			{ header: 'Eingang', kind: 'moment', value: (line) => line.since },
			{ header: 'Wert', kind: 'euro', value: (line) => line.worth },
			{ header: 'Offen', kind: 'yes-no', value: (line) => line.open }
		],
		rows: names.map((name) => ({ name, since: new Date('2026-06-30T22:30:00Z'), worth: 1234.5, open: true }))
	};
}

const bytesOf = async (list: List<Line>, form: ListForm) => Buffer.from(await new Response(writeList(list, form, NOW).body).arrayBuffer());

/** All parts of a workbook, read by an independent zip reader. */
function parts(bytes: Buffer): Promise<Map<string, string>> {
	return new Promise((resolve, reject) => {
		const found = new Map<string, string>();
		yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
			if (error) return reject(error);
			zip.on('entry', (entry: yauzl.Entry) =>
				zip.openReadStream(entry, async (failed, stream) => {
					if (failed) return reject(failed);
					found.set(entry.fileName, Buffer.concat(await stream.toArray()).toString('utf8'));
					zip.readEntry();
				})
			);
			zip.on('end', () => resolve(found));
			zip.readEntry();
		});
	});
}

const unescape = (xml: string) => xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#9;', '\t').replaceAll('&#10;', '\n').replaceAll('&amp;', '&');

describe('a list as a file', () => {
	test('is named after its title and the German day', () => {
		expect(writeList(aList([]), 'xlsx', NOW).name).toBe('gesuche-2026-11-24.xlsx');
		expect(writeList(aList([]), 'csv-excel', NOW).name).toBe('gesuche-2026-11-24.csv');
	});

	test('is a workbook unless the address asks for a form, and there is no form that does not exist', () => {
		expect([null, 'xlsx', 'csv', 'csv-excel'].map(listFormOf)).toEqual(['xlsx', 'xlsx', 'csv', 'csv-excel']);
		for (const form of ['pdf', 'exe', '', 'XLSX', 'toString']) expect(() => listFormOf(form)).toThrow('common.not_found');
	});
});

describe('a workbook', () => {
	test('holds no formula, and every nasty text as it was', async () => {
		const found = await parts(await bytesOf(aList(NASTY), 'xlsx'));
		const sheet = found.get('xl/worksheets/sheet1.xml')!;
		expect([...found.values()].join('')).not.toMatch(/<f[ >]/);
		const texts = [...sheet.matchAll(/<c r="A\d+"[^>]*t="inlineStr"[^>]*><is><t[^>]*>([\s\S]*?)<\/t>/g)].map((cell) => unescape(cell[1]!));
		expect(texts).toEqual(['Name', ...NASTY]);
	});

	test('types figures and days, and shows moments by the German clock', async () => {
		const sheet = (await parts(await bytesOf(aList(['x']), 'xlsx'))).get('xl/worksheets/sheet1.xml')!;
		const cell = (at: string) => new RegExp(`<c r="${at}"(?![^>]*t="inlineStr")[^>]*><v>([^<]*)</v>`).exec(sheet)?.[1];
		// 1 July 2026 is day 46204 of Excel's calendar; 22:30 UTC was half past midnight in Germany.
		expect([cell('B2'), Number(cell('C2')).toFixed(4), cell('D2')]).toEqual(['46204', '46204.0208', '1234.5']);
		expect(sheet).toContain('<t>ja</t>');
	});

	test('survives characters that XML cannot carry and cells that Excel refuses', async () => {
		const sheet = (await parts(await bytesOf(aList(['a\u0000b\u000bc\ud800d', 'x'.repeat(40_000)]), 'xlsx'))).get('xl/worksheets/sheet1.xml')!;
		expect(sheet).toContain('<t>abc\ufffdd</t>');
		expect(Math.max(...[...sheet.matchAll(/<t>(x+)<\/t>/g)].map((cell) => cell[1]!.length))).toBe(32_767);
	});

	test('of 6,000 rows arrives in pieces and whole', async () => {
		const { body } = writeList(aList(Array.from({ length: 6000 }, (_, n) => `Eintrag ${n}`)), 'xlsx', NOW);
		const pieces: Uint8Array[] = [];
		for await (const piece of body) pieces.push(piece);
		expect(pieces.length).toBeGreaterThan(5);
		const sheet = (await parts(Buffer.concat(pieces))).get('xl/worksheets/sheet1.xml')!;
		expect(sheet.match(/<row /g)?.length).toBe(6001);
	});
});

describe('CSV', () => {
	test('for Excel has a BOM, semicolons, German figures and an apostrophe before what would be computed', async () => {
		const bytes = await bytesOf(aList(NASTY), 'csv-excel');
		expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		const rows = parse(bytes, { bom: true, delimiter: ';' }) as string[][];
		expect(rows[0]).toEqual(['Name', 'Seit', 'Eingang', 'Wert', 'Offen']);
		expect(rows[1]!.slice(1)).toEqual(['01.07.2026', '01.07.2026, 00:30', '1234,5', 'ja']);
		const risky = (text: string) => !text.startsWith('Müller');
		expect(rows.slice(1).map((row) => row[0])).toEqual(NASTY.map((text) => (risky(text) ? `'${text}` : text)));
	});

	test('for machines gives every text back unchanged, with ISO dates', async () => {
		const rows = parse(await bytesOf(aList(NASTY), 'csv')) as string[][];
		expect(rows.slice(1).map((row) => row[0])).toEqual(NASTY);
		expect(rows[1]!.slice(1)).toEqual(['2026-07-01', '2026-06-30T22:30:00.000Z', '1234.5', 'ja']);
	});

	test('spells telephone numbers so that they stay texts, without an apostrophe; what only looks like one is guarded', async () => {
		const phones = ['+49 202 471112', '+49202471112', '0202471112', '(0202) 47', '+1+1', '=1', '+49 202 =1'];
		const list: List<string> = { title: 'x', columns: [{ header: 'Telefon', kind: 'phone', value: (text) => text }], rows: phones };
		const spelled = async (form: ListForm) => {
			const bytes = Buffer.from(await new Response(writeList(list, form, NOW).body).arrayBuffer());
			return (parse(bytes, { bom: true, delimiter: form === 'csv' ? ',' : ';' }) as string[][]).slice(1).map((row) => row[0]);
		};
		expect(await spelled('csv-excel')).toEqual(['+49 202 471112', '+49 202471112', '0202 471112', '(0202) 47', "'+1+1", "'=1", "'+49 202 =1"]);
		expect(await spelled('csv')).toEqual(phones);
	});

	test('keeps a negative figure a figure', async () => {
		const list = { ...aList([]), rows: [{ name: '-5', since: null, worth: -12.5, open: false }] };
		expect((parse(await bytesOf(list, 'csv-excel'), { bom: true, delimiter: ';' }) as string[][])[1]).toEqual(['-5', '', '', '-12,5', 'nein']);
	});
});
