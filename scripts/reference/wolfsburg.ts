// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readJson, writeCsv, writeText, type Row } from './csv-file.ts';
import { innerPoint, type Position } from './inner-point.ts';

type Feature = {
	type: 'Feature';
	geometry: { type: string; coordinates: unknown };
	properties: Record<string, string>;
};
type Collection = { features: Feature[] };

// Each layer keeps only what the map draws. They stay files of their own: ODbL is share-alike for databases.
const LAYERS: [target: string, source: string, keep: (p: Record<string, string>) => Record<string, string>][] = [
	['roads', 'basemap_wolfsburg_roads_osm', (p) => ({ highway: p.highway!, name: p.name! })],
	['water', 'basemap_wolfsburg_water_osm', (p) => ({ name: p.name! })],
	['forest', 'basemap_wolfsburg_forest_osm', () => ({})],
	['districts', 'wolfsburg_ortsteile_osm_2026', (p) => ({ name: p.name!, kind: p.typ!, council: p.ortsrat! })]
];

/** Roads, water, forest and Ortsteile of Wolfsburg from OpenStreetMap, and the Ortsteile as named places. */
export function writeWolfsburg(from: string, to: string): void {
	for (const [target, source, keep] of LAYERS) {
		const { features } = readJson<Collection>(join(from, 'boundaries', `${source}.geojson`));
		const kept = features.map((f) => ({ type: 'Feature', properties: keep(f.properties), geometry: f.geometry }));
		const text = JSON.stringify({ type: 'FeatureCollection', features: kept });
		writeText(join(to, 'wolfsburg-osm', `${target}.geojson.gz`), text);
		if (target === 'districts') writeDistricts(to, features);
	}
}

function writeDistricts(to: string, features: Feature[]): void {
	const rows = features.map((f): Row => {
		const [lon, lat] = innerPoint(f.geometry.coordinates as Position[][]);
		const kind = f.properties.typ === 'Sonderbezirk' ? 'landmark' : 'district';
		const place = { region: 'wolfsburg', name: f.properties.name!, kind, ags: '03103000' };
		return { ...place, lat: lat.toFixed(4), lon: lon.toFixed(4), accuracy_m: '100' };
	});
	rows.sort((a, b) => (a.name! < b.name! ? -1 : 1));
	writeCsv(join(to, 'wolfsburg-osm/places.csv'), Object.keys(rows[0]!), rows);
}
