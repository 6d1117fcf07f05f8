// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readCsv, readJson, writeText } from './csv-file.ts';
import { innerPoint, type Position } from './inner-point.ts';
import { buildTopology, type Area, type LevelOf } from './topology.ts';

type Feature = {
	geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: Position[][] | Position[][][] };
	properties: Record<string, string>;
};
type Collection = { features: Feature[] };

// VG5000 is drawn for 1:5,000,000; steps of about 40 m lose nothing and save a tenth of the file.
const QUANTUM = 0.0005;

/** Towns with a map of their own in reference/: Wolfsburg. */
const DETAILED = new Set(['03103000']);

/** Länder for overview maps, Kreise for regions, and all Gemeinden with population and a point for the name. */
export function writeBoundaries(from: string, to: string): void {
	const label = labels(from);
	const write = (target: string, source: string, more: (f: Feature) => Record<string, unknown>) => {
		const { features } = readJson<Collection>(join(from, 'boundaries', source));
		const topology = buildTopology(features.map((f) => toArea(f, more(f))), QUANTUM, byKeys);
		writeText(join(to, 'boundaries', target), JSON.stringify(topology));
	};
	write('states.topojson.gz', 'de_laender_vg5000_2021.geojson', () => ({}));
	write('counties.topojson.gz', 'de_kreise_vg5000_2021.geojson', () => ({}));
	write('municipalities.topojson.gz', 'de_gemeinden_vg5000_2021.geojson.gz', label);
}

/**
 * The level of a border follows from how much of the two keys is the same. Borders of a town that has a finer map of
 * its own carry the town's key, so that the finer line can take their place.
 */
const byKeys: LevelOf = (own, other) => {
	if (DETAILED.has(own)) return own;
	if (other && DETAILED.has(other)) return other;
	if (!other) return 'outline';
	if (own.slice(0, 2) !== other.slice(0, 2)) return 'state';
	return own.slice(0, 5) === other.slice(0, 5) ? 'municipality' : 'county';
};

function labels(from: string): (f: Feature) => Record<string, unknown> {
	const known = new Map(readCsv(join(from, 'ags/de_gemeinden_2023-11-30.csv')).map((r) => [r.ags, r]));
	return (f) => {
		const row = known.get(f.properties.ags!);
		const at = row?.lat ? [Number(row.lon), Number(row.lat)] : nameable(f);
		return { population: Number(row?.['population_2022-12-31'] ?? 0), at };
	};
}

function toArea(f: Feature, more: Record<string, unknown>): Area {
	const { ags, name } = f.properties;
	return { key: ags!, rings: ringsOf(f), properties: { key: ags, name, at: nameable(f), ...more } };
}

function ringsOf(f: Feature): Position[][] {
	if (f.geometry.type === 'Polygon') return f.geometry.coordinates as Position[][];
	return (f.geometry.coordinates as Position[][][]).flat();
}

/** Where the name of an area may stand. */
function nameable(f: Feature): number[] {
	return innerPoint(ringsOf(f)).map((degrees) => Number(degrees.toFixed(4)));
}
