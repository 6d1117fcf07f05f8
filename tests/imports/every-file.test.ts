// SPDX-License-Identifier: EUPL-1.2
// Every file that holds organisations, places or areas is read with its proposed mapping and taken back without a trace:
// those of the repository always, those of a folder by `npm run -s import:check -- --folder DIR`.
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../kit/database.ts';
import { checkFile, HEADING, lineOf } from './check-file.ts';

const FOLDER = process.env.IMPORT_CHECK_FOLDER;
const TABLE = process.env.IMPORT_CHECK_TABLE;
const LISTS = /\.(?:csv|tsv|xlsx|ods|json|geojson|topojson|vcf|zip)(?:\.gz)?$/i;
/** Of a collection of data of all kinds, what holds organisations, places or areas. */
const PLACES = /organisations\/|boundaries\/|vcard\/|wochenmaerkte|jug_ostfalen_(?:organisers|venues)|grossempfaenger/;

function filesIn(folder: string): string[] {
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => LISTS.test(file)).sort();
	const collection = existsSync(join(folder, 'organisations')) && existsSync(join(folder, 'boundaries'));
	return all.filter((file) => !collection || PLACES.test(file)).map((file) => join(folder, file));
}

const OWN = ['demo/wolfsburg/osm-pois.csv', 'demo/wuppertal/handwerk.csv', 'tests/fixtures/import/firmenliste-cp1252.csv', 'tests/fixtures/import/vereine-utf8.csv'];
const files = FOLDER ? filesIn(FOLDER) : OWN;

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
	if (TABLE) appendFileSync(TABLE, `${HEADING}\n`);
});

test('there is something to check', () => expect(files.length).toBeGreaterThan(0));

test.each(files)('%s', { timeout: 300_000 }, async (file) => {
	const checked = await checkFile(database, file);
	if (TABLE) appendFileSync(TABLE, `${lineOf(checked)}\n`);
	expect(checked.created + checked.duplicates + checked.skipped).toBe(checked.rows);
	expect(checked.created).toBeGreaterThan(0);
	expect(checked.corrections.length).toBeLessThanOrEqual(2);
	expect(checked.identical).toBe(true);
});
