// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { proposeMapping, toDraft } from '#modules/organisations/import/index.ts';
import { toUtm } from '#shared/geo.ts';
import { buildDbf, buildShp } from '../../../../../tests/fixtures/import/build-shapefile.ts';
import { buildZip } from '../../../../../tests/fixtures/import/build-zip.ts';
import { readSheet } from './read-sheet.ts';

const UTM32 = 'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]';
const { east, north } = toUtm({ lat: 52.42, lon: 10.78 }, 25832);
const ring = [[0, 0], [0, 500], [500, 500], [500, 0], [0, 0]].map(([x, y]) => [east + x!, north + y!] as [number, number]);
const shp = buildShp([{ point: [east, north] }, { rings: [ring] }, { rings: [ring], broken: true }, { point: [east + 10, north] }]);
const rows = [['Bäckerei Grün', 'Wolfsburg'], ['Gewerbepark Öl', 'Wolfsburg'], ['Kaputt', ''], ['Straße & Co', 'Wolfsburg']];

async function read(parts: Record<string, string | Buffer>) {
	const sheet = await readSheet(buildZip(Object.entries(parts).map(([name, content]) => ({ name, content }))));
	const mapping = proposeMapping(sheet);
	return { sheet, drafts: sheet.rows.map((row) => toDraft(row, mapping)) };
}

test('a zipped shapefile is read with its projection and encoding; a broken record costs its own place only', async () => {
	const { sheet, drafts } = await read({ 'daten/orte.shp': shp, 'daten/orte.DBF': buildDbf(['NAME', 'ORT'], rows), 'daten/orte.prj': UTM32, 'daten/orte.cpg': '1252', 'daten/orte.shx': 'x' });
	expect(sheet).toMatchObject({ kind: 'shapefile', sheetName: 'orte' });
	expect(drafts.map(({ draft }) => draft?.name)).toEqual(['Bäckerei Grün', 'Gewerbepark Öl', 'Kaputt', 'Straße & Co']);
	expect(drafts[0]?.draft?.site.lat).toBeCloseTo(52.42, 5);
	expect([...sheet.outlines!.keys()]).toEqual([2]);
	expect(drafts.map(({ issues }) => issues.some(({ code }) => code === 'geometry_broken'))).toEqual([false, false, true, false]);
});

test.each([['UTF-8', 'utf8', 'UTF-8'], ['no mark, Windows-1252', 'latin1', ''], ['no mark, UTF-8', 'utf8', '']] as const)('umlauts survive: %s', async (_what, encoding, cpg) => {
	const { drafts, sheet } = await read({ 'a.shp': shp, 'a.dbf': buildDbf(['NAME', 'ORT'], rows, encoding), ...(cpg && { 'a.cpg': cpg }) });
	expect(drafts.map(({ draft }) => draft?.name)).toContain('Bäckerei Grün');
	expect(sheet.warnings).toEqual([{ code: 'projection_guessed', params: { name: 'ETRS89/UTM 32' } }]);
});

test('what is missing is named', async () => {
	await expect(read({ 'a.shp': shp })).rejects.toMatchObject({ code: 'organisations.import_shapefile_part_missing', params: { part: 'a.dbf' } });
	await expect(read({ 'a.dbf': buildDbf(['NAME'], [['x']]) })).rejects.toMatchObject({ code: 'organisations.import_shapefile_part_missing', params: { part: 'a.shp' } });
	await expect(read({ 'a.shp': 'kein Shapefile'.repeat(20), 'a.dbf': buildDbf(['NAME'], [['x']]) })).rejects.toMatchObject({ code: 'organisations.import_shapefile_broken', params: { part: '.shp' } });
});
