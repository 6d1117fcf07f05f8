// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { proposeMapping, toDraft } from '#modules/organisations/import/index.ts';
import { READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import { gzipSync } from 'node:zlib';
import { isInArea, toUtm } from '#shared/geo.ts';
import { readSheet } from './read-sheet.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const feature = (geometry: unknown, properties: object = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const square = [[10.7, 52.4], [10.8, 52.4], [10.8, 52.5], [10.7, 52.5], [10.7, 52.4]];

async function draftsOf(value: unknown) {
	const sheet = await readSheet(bytesOf(value));
	const mapping = proposeMapping(sheet);
	return { sheet, mapping, rows: sheet.rows.map((row) => toDraft(row, mapping)) };
}

describe('GeoJSON', () => {
	test('points become rows with all their properties, nested ones with dots', async () => {
		const { sheet, rows } = await draftsOf(collection(
			feature({ type: 'Point', coordinates: [10.78, 52.42] }, { name: 'Bäckerei Grün', contact: { email: 'a@b.example' }, tags: ['Brot', 'Bio'], offen: true, leer: null }),
			feature({ type: 'Point', coordinates: ['10.79', '52.43'] }, { name: 'Tischlerei Öl' })
		));
		expect(sheet.columns.map(({ header }) => header)).toEqual(['name', 'contact.email', 'tags', 'offen', 'geometry.lat', 'geometry.lon']);
		expect(rows[0]?.draft).toMatchObject({ name: 'Bäckerei Grün', email: 'a@b.example', tags: ['Brot', 'Bio'], site: { lat: 52.42, lon: 10.78 } });
		expect(rows[1]?.draft).toMatchObject({ name: 'Tischlerei Öl', site: { lat: 52.43, lon: 10.79 } });
	});

	test('an area keeps its outline and gets a point inside, also when it is bent; a line gets its middle', async () => {
		const bent = [[10, 52], [10.1, 52], [10.1, 52.9], [11, 52.9], [11, 53], [10, 53], [10, 52]];
		const { sheet } = await draftsOf(collection(feature({ type: 'Polygon', coordinates: [bent] }, { name: 'Bogen' }), feature({ type: 'LineString', coordinates: [[10, 52], [10.5, 52.5], [11, 53]] }, { name: 'Linie' })));
		const [name, lat, lon] = sheet.rows[0]!.cells;
		expect([name, isInArea({ lat: Number(lat), lon: Number(lon) }, sheet.outlines!.get(1)!)]).toEqual(['Bogen', true]);
		expect(sheet.rows[1]!.cells).toEqual(['Linie', '52.5', '10.5']);
		expect([...sheet.outlines!.keys()]).toEqual([1]);
	});

	test('a broken geometry costs its own point only, with the number of the feature; a broken feature is left out', async () => {
		const { rows } = await draftsOf(collection(
			feature({ type: 'Point', coordinates: [10.78, 52.42] }, { name: 'Heil' }), feature({ type: 'Polygon', coordinates: [[[10, 52], [11]]] }, { name: 'Ohne Ecken' }),
			7, feature(null, { name: 'Ohne Lage' }), feature({ type: 'Blob' }, { name: 'Klecks' })
		));
		expect(rows.map(({ line, draft, issues }) => [line, draft?.name ?? null, issues.filter(({ code }) => /geometry|record/.test(code)).map(({ code }) => code)])).toEqual([
			[1, 'Heil', []], [2, 'Ohne Ecken', ['geometry_broken']], [3, null, ['record_broken']], [4, 'Ohne Lage', ['geometry_missing']], [5, 'Klecks', ['geometry_broken']]
		]);
		expect(rows[1]?.draft?.site.lat).toBeNull();
	});

	test.each([
		['names UTM 32', (east: number, north: number) => ({ ...collection(feature({ type: 'Point', coordinates: [east, north] }, { name: 'X' })), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }), []],
		['names no system but holds metres', (east: number, north: number) => collection(feature({ type: 'Point', coordinates: [east, north] }, { name: 'X' })), ['projection_guessed']]
	])('a file that %s is turned into degrees', async (_what, make, warnings) => {
		const { east, north } = toUtm({ lat: 52.42, lon: 10.78 }, 25832);
		const { sheet, rows } = await draftsOf(make(east, north));
		expect(rows[0]?.draft?.site.lat).toBeCloseTo(52.42, 5);
		expect(rows[0]?.draft?.site.lon).toBeCloseTo(10.78, 5);
		expect(sheet.warnings.map(({ code }) => code)).toEqual(warnings);
	});

	test('Gauß-Krüger and Web-Mercator arrive within a few metres', async () => {
		const systems = [['EPSG:31468', 4417026.6, 5810021.2], ['EPSG:3857', 1200024.11, 6879131.06]] as const;
		for (const [name, x, y] of systems) {
			const { rows } = await draftsOf({ ...collection(feature({ type: 'Point', coordinates: [x, y] }, { name: 'X' })), crs: { properties: { name } } });
			expect(Math.abs(rows[0]!.draft!.site.lat! - 52.42), name).toBeLessThan(0.02);
			expect(Math.abs(rows[0]!.draft!.site.lon! - 10.78), name).toBeLessThan(0.02);
		}
	});

	test('an unknown reference system is refused by name', async () => {
		await expect(readSheet(bytesOf({ ...collection(feature(null)), crs: { properties: { name: 'EPSG:99999' } } }))).rejects.toMatchObject({ code: 'organisations.import_projection_unknown', params: { name: 'EPSG:99999' } });
	});

	test('more tags than columns: the frequent ones are columns, the rest one column', async () => {
		const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`tag${at}`, 'x']));
		const sheet = await readSheet(bytesOf(collection(feature({ type: 'Point', coordinates: [10, 52] }, { name: 'A', ...many }), feature({ type: 'Point', coordinates: [10, 52] }, { name: 'B' }))));
		expect(sheet.columns).toHaveLength(121);
		expect(sheet.columns[0]?.header).toBe('name');
		expect(sheet.rows[0]?.cells.at(-1)).toMatch(/tag299: x/);
	});

	test('the same file packed with gzip is read as it is', async () => {
		const sheet = await readSheet(gzipSync(bytesOf(collection(feature({ type: 'Point', coordinates: [10, 52] }, { name: 'A' })))));
		expect(sheet.kind).toBe('geojson');
	});
});

describe('TopoJSON', () => {
	const arcs = [[[0, 0], [10, 0]], [[10, 0], [0, 10], [-10, 0], [0, -10]]];
	const topology = (geometries: unknown[], more: object = {}) => ({ type: 'Topology', transform: { scale: [0.01, 0.01], translate: [10.7, 52.4] }, arcs, objects: { orte: { type: 'GeometryCollection', geometries } }, ...more });

	test('arcs are laid end to end and unpacked', async () => {
		const { sheet } = await draftsOf(topology([{ type: 'Polygon', arcs: [[0, 1]], properties: { name: 'Quadrat' } }, { type: 'Point', coordinates: [5, 5], properties: { name: 'Mitte' } }]));
		expect(sheet.outlines!.get(1)?.coordinates[0]).toEqual([[10.7, 52.4], [10.8, 52.4], [10.8, 52.5], [10.7, 52.5], [10.7, 52.4]]);
		expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(['Quadrat', 'Mitte']);
	});

	test('arcs used over and over are refused before they fill the memory', async () => {
		const rings = Array.from({ length: 500 }, () => [0, 1]);
		const bomb = topology([{ type: 'Polygon', arcs: rings }]);
		await expect(readSheet(bytesOf(bomb), {}, { ...READ_LIMITS, corners: 1000 })).rejects.toMatchObject({ code: 'organisations.import_bomb_corners' });
		// Negative control: the same with room enough is read.
		expect((await readSheet(bytesOf(topology([{ type: 'Polygon', arcs: rings, properties: { name: 'X' } }])))).rows).toHaveLength(1);
	});
});

describe('bombs of JSON', () => {
	test('a deep one and one of too many parts are refused before they are parsed', async () => {
		await expect(readSheet(bytesOf('['.repeat(100_000)))).rejects.toMatchObject({ code: 'organisations.import_json_deep' });
		const features = `{"type":"FeatureCollection","features":[${'{"id":1},'.repeat(600)}{}]}`;
		await expect(readSheet(bytesOf(features), {}, { ...READ_LIMITS, jsonParts: 1000 })).rejects.toMatchObject({ code: 'organisations.import_json_parts' });
		await expect(readSheet(bytesOf(features))).resolves.toMatchObject({ kind: 'geojson' });
	});

	test('a million features are refused', async () => {
		const million = `{"type":"FeatureCollection","features":[${'{"type":"Feature"},'.repeat(1_000_000)}{}]}`;
		await expect(readSheet(bytesOf(million))).rejects.toMatchObject({ code: 'organisations.import_json_parts' });
	});

	test('a gzip that swells beyond a file is refused', async () => {
		await expect(readSheet(gzipSync(Buffer.alloc(30 * 1024 * 1024)))).rejects.toMatchObject({ code: 'organisations.import_bomb' });
	});
});

describe('answers of other programs', () => {
	test('Overpass: nodes, ways with a centre, ways by their nodes; tags under the names of lists, source and licence proposed', async () => {
		const { sheet, rows } = await draftsOf({
			version: 0.6, generator: 'Overpass API', osm3s: { timestamp_osm_base: '2026-06-01T10:00:00Z' },
			elements: [
				{ type: 'node', id: 1, lat: 52.42, lon: 10.78, tags: { shop: 'bakery', name: 'Bäckerei Grün', 'addr:street': 'Hauptstraße', 'addr:housenumber': '1', 'addr:postcode': '38440', 'contact:phone': '+49 5361 12345', opening_hours: 'Mo-Fr 06:00-18:00', wheelchair: 'yes', cuisine: 'x' } },
				{ type: 'way', id: 2, center: { lat: 52.43, lon: 10.79 }, tags: { amenity: 'school', name: 'Grundschule' } },
				{ type: 'way', id: 3, nodes: [11, 12, 13, 11], tags: { landuse: 'industrial', name: 'Heinenkamp' } },
				...square.slice(0, 3).map(([lon, lat], at) => ({ type: 'node', id: 11 + at, lat, lon }))
			]
		});
		expect(rows.map(({ draft }) => [draft?.name, draft?.externalId, draft?.site.lat])).toEqual([['Bäckerei Grün', 'node/1', 52.42], ['Grundschule', 'way/2', 52.43], ['Heinenkamp', 'way/3', expect.any(Number)]]);
		expect(rows[0]?.draft).toMatchObject({ tags: ['Bäckerei'], phone: '+49 5361 12345', site: { street: 'Hauptstraße', postcode: '38440', wheelchair: 'yes' } });
		expect(sheet.outlines!.has(3)).toBe(true);
		expect(sheet.warnings).toEqual([{ code: 'elements_without_tags', params: { count: 3 } }]);
		expect(sheet.origin).toMatchObject({ source: 'OpenStreetMap', licence: 'ODbL-1.0', retrievedOn: '2026-06-01' });
	});

	test('Karte von morgen: visible and invisible entries, kinds, tags, and the stricter of its licences', async () => {
		const entry = (id: string, title: string, category: string) => ({ id, lat: 51.2, lng: 7.1, title, description: 'Text', categories: [category], tags: ['solawi'] });
		const { sheet, rows } = await draftsOf({ visible: [entry('a1', 'Solawi Hof', '2cd00bebec0c48ba9db761da48678134')], invisible: [entry('b2', 'Laden', '77b3c33a92554bcf8e8c2c86cedd6f6f')] });
		expect(rows.map(({ draft }) => [draft?.name, draft?.kind, draft?.externalId, draft?.tags])).toEqual([['Solawi Hof', 'initiative', 'a1', ['solawi']], ['Laden', 'company', 'b2', ['solawi']]]);
		expect(sheet.origin).toMatchObject({ source: 'Karte von morgen', licence: 'ODbL-1.0' });
	});

	test('a plain list of records is a table', async () => {
		const { rows } = await draftsOf({ data: [{ name: 'Werkhof', plz: '38440', ort: 'Wolfsburg' }] });
		expect(rows[0]?.draft).toMatchObject({ name: 'Werkhof', site: { postcode: '38440', city: 'Wolfsburg' } });
	});
});
