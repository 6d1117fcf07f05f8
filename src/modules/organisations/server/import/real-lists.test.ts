// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { planImport, proposeMapping, reportOf, toDraft } from '#modules/organisations/import/index.ts';
import { READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import { readSheetFile } from './read-sheet.ts';

async function importList(path: string) {
	const sheet = await readSheetFile(path);
	const mapping = proposeMapping(sheet);
	const rows = sheet.rows.map((row) => toDraft(row, mapping));
	const report = reportOf(planImport(rows, [], { source: path }));
	const counted = report.created + report.skipped.length + report.duplicates.length;
	return { sheet, mapping, report, counted, drafts: rows.flatMap((row) => row.draft ?? []) };
}

test('the 730 places of Wolfsburg arrive with the proposed mapping, umlauts and all', async () => {
	const { counted, drafts, mapping, report } = await importList('demo/wolfsburg/osm-pois.csv');
	expect(counted).toBe(730);
	expect(report.skipped).toEqual([]);
	expect(drafts).toHaveLength(730);
	expect(mapping.columns.filter(({ target }) => target === 'detail' || target === 'ignore')).toEqual([]);
	expect(drafts.filter((draft) => draft.site.lat === null)).toEqual([]);
	expect(drafts.find((draft) => draft.externalId === 'node/13078403389')).toMatchObject({
		name: 'Kleines Lädchen',
		site: { street: 'Westerstraße', houseNumber: '15C', openingHours: 'Mo-Sa 09:00-12:30; Mo-Fr 14:30-18:00; Su,Ph off' }
	});
	expect(drafts.every((draft) => !/Ã|�/.test(JSON.stringify(draft)))).toBe(true);
	expect(drafts.filter((draft) => draft.tags.length === 0)).toEqual([]);
});

test('the office list with all traps arrives, and what stays out says why', async () => {
	const { report, drafts } = await importList('tests/fixtures/import/firmenliste-cp1252.csv');
	expect(report).toMatchObject({ rowsRead: 5, created: 4, skipped: [{ line: 10, reasons: [{ code: 'row_is_total' }] }] });
	expect(drafts[0]).toMatchObject({
		name: 'Müller & Söhne GmbH',
		phone: '+49 5361 12345',
		site: { street: 'Hauptstraße', houseNumber: '5 a', postcode: '38440', city: 'Wolfsburg', lat: 52.4227, lon: 10.7865 }
	});
	expect(drafts[2]?.name).toBe('Tischlerei Groß Inh. Jürgen Groß');
});

/** The pinned Node, which runs TypeScript as it is; the one that runs the tests may be older. */
const NODE = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;

const SAMPLES = '../shared/data/organisations';
// These lists may not be shipped; beside a working copy without them the test says that it was skipped.
test.skipIf(!existsSync(SAMPLES)).each([
	['zer_sample_60_TESTONLY.csv', 60, 'Europäische Bewegung Niedersachsen e.V.'],
	['bochum_daycare_centers_utm32.csv', 195, 'Kindertageseinrichtung Villa Luna Bochum O-Werk'],
	['efre_nrw_2014-2020_vorhaben_2015-12-31_TESTONLY.csv', 160, 'agentur mark GmbH']
])('%s (left out when the sample folder is absent) loses none of its %i rows', async (name, count, first) => {
	const { counted, drafts, report } = await importList(`${SAMPLES}/${name}`);
	expect(counted).toBe(count);
	expect(report.skipped).toEqual([]);
	expect(drafts[0]?.name).toBe(first);
});

function listOf(rows: number): string {
	const header = 'Firma;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail;Breite;Länge\n';
	const line = (at: number) =>
		`Betrieb ${at} GmbH;Hauptstraße;${at % 90};38440;Wolfsburg;05361 ${at};info@b${at}.example;52,4;10,7\n`;
	return header + Array.from({ length: rows }, (_, at) => line(at)).join('');
}

test('as many rows as are allowed are read, drafted and planned below 400 MB', () => {
	const rows = READ_LIMITS.rows;
	const path = join(mkdtempSync(join(tmpdir(), 'netzwerkstatt-')), 'liste.csv');
	writeFileSync(path, listOf(rows));
	const program = `
		import { readSheetFile } from '#modules/organisations/server/import/read-sheet.ts';
		import { planImport, proposeMapping, toDraft } from '#modules/organisations/import/index.ts';
		const sheet = await readSheetFile(${JSON.stringify(path)});
		const mapping = proposeMapping(sheet);
		const plan = planImport(sheet.rows.map((row) => toDraft(row, mapping)), [], { source: 'probe' });
		console.log(JSON.stringify({ rows: sheet.rows.length, planned: plan.rows.length, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
	// The thread that plans an import has as little room for what is made and forgotten (plan-aside.ts).
	const output = execFileSync(NODE, ['--max-semi-space-size=4', '--input-type=module', '--eval', program], { encoding: 'utf8' });
	rmSync(dirname(path), { recursive: true });
	const measured = JSON.parse(output) as { rows: number; planned: number; megabytes: number };
	expect(measured).toMatchObject({ rows, planned: rows });
	expect(measured.megabytes).toBeLessThan(400);
}, 60_000);

test('200,000 rows are refused with the number that is allowed', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'netzwerkstatt-')), 'liste.csv');
	writeFileSync(path, listOf(200_000));
	await expect(readSheetFile(path)).rejects.toMatchObject({ code: 'organisations.import_too_many_rows', params: { limit: READ_LIMITS.rows } });
	rmSync(dirname(path), { recursive: true });
});
