// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readCsv, readJson, writeText } from './csv-file.ts';
import { innerPoint, ringArea, type Position } from './inner-point.ts';
import { buildTopology, segmentOwners, toWhole, type Area, type LevelOf, type Point } from './topology.ts';

type Feature = {
	geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: Position[][] | Position[][][] };
	properties: Record<string, string>;
};
type Collection = { features: Feature[] };

// VG5000 is drawn for 1:5,000,000; a ten-thousandth of a degree (about 10 m) loses nothing.
const QUANTUM = 0.0001;

/** Länder and Kreise for overview maps, and all Gemeinden with finer borders around the pilot cities. */
export function writeBoundaries(from: string, to: string): void {
	const read = (file: string) => readJson<Collection>(join(from, 'boundaries', file)).features;
	const write = (file: string, topology: object) =>
		writeText(join(to, 'boundaries', file), JSON.stringify(topology));
	const simple = (features: Feature[]) => buildTopology(features.map((f) => toArea(f, {})), QUANTUM, byKeys);
	write('states.topojson.gz', simple(read('de_laender_coarse.geojson')));
	write('counties.topojson.gz', simple(read('de_kreise_vg5000_2021.geojson')));
	const fine = read('pilot_gemeinden.geojson').filter((f) => f.properties.geometry_source!.startsWith('VG250'));
	write('municipalities.topojson.gz', municipalities(from, read('de_gemeinden_vg5000_2021.geojson.gz'), fine));
}

function municipalities(from: string, coarse: Feature[], fine: Feature[]): object {
	const fineKeys = new Set(fine.map((f) => f.properties.ags!));
	const label = labels(from);
	const kept = coarse.filter((f) => !fineKeys.has(f.properties.ags!));
	const areas = [...kept, ...fine].map((f) => toArea(f, label(f)));
	return buildTopology(areas, QUANTUM, bySeam(coarse, fineKeys));
}

/** The level of a border follows from how much of the two keys is the same. */
const byKeys: LevelOf = (own, other) => {
	if (!other) return 'outline';
	if (own.slice(0, 2) !== other.slice(0, 2)) return 'state';
	return own.slice(0, 5) === other.slice(0, 5) ? 'municipality' : 'county';
};

/**
 * Where fine borders meet coarse ones the same border exists twice, a few hundred metres apart. The fine line is
 * drawn, with the level its coarse twin had; the coarse line stays for its own area's shape but is not drawn.
 */
function bySeam(coarse: Feature[], fineKeys: Set<string>): LevelOf {
	const areas = coarse.map((f) => toArea(f, {}));
	const owners = segmentOwners(areas.map((a) => ({ key: a.key, rings: a.rings.map((r) => toWhole(r, QUANTUM)) })));
	const seams = new Map<string, { middle: Point; other: string }[]>();
	const hidden = new Set<string>();
	for (const [segment, keys] of owners) {
		const inside = keys.find((k) => fineKeys.has(k));
		const other = keys.find((k) => !fineKeys.has(k));
		if (!inside || !other) continue;
		hidden.add(segment);
		const [ax, ay, bx, by] = segment.split(',').map(Number) as [number, number, number, number];
		seams.set(inside, [...(seams.get(inside) ?? []), { middle: [(ax + bx) / 2, (ay + by) / 2], other }]);
	}
	return (own, other, a, b) => {
		if (other) return byKeys(own, other, a, b);
		if (!fineKeys.has(own)) return isHidden(hidden, a, b) ? 'hidden' : 'outline';
		return byKeys(own, nearest(seams.get(own) ?? [], a, b), a, b);
	};
}

function isHidden(hidden: Set<string>, a: Point, b: Point): boolean {
	return hidden.has(`${a},${b}`) || hidden.has(`${b},${a}`);
}

function nearest(seam: { middle: Point; other: string }[], a: Point, b: Point): string | undefined {
	let best: string | undefined;
	let shortest = Infinity;
	for (const { middle, other } of seam) {
		const distance = Math.hypot(middle[0] - (a[0] + b[0]) / 2, middle[1] - (a[1] + b[1]) / 2);
		if (distance < shortest) [best, shortest] = [other, distance];
	}
	return best;
}

function labels(from: string): (f: Feature) => Record<string, unknown> {
	const known = new Map(readCsv(join(from, 'ags/de_gemeinden_2023-11-30.csv')).map((r) => [r.ags, r]));
	return (f) => {
		const row = known.get(f.properties.ags!);
		const at = row?.lat ? [Number(row.lon), Number(row.lat)] : innerPoint(largestRing(f)).map((n) => +n.toFixed(4));
		return { population: Number(row?.['population_2022-12-31'] ?? 0), at };
	};
}

function toArea(f: Feature, more: Record<string, unknown>): Area {
	const { ags, name } = f.properties;
	const at = innerPoint(largestRing(f)).map((n) => +n.toFixed(4));
	return { key: ags!, rings: ringsOf(f), properties: { key: ags, name, at, ...more } };
}

function ringsOf(f: Feature): Position[][] {
	if (f.geometry.type === 'Polygon') return f.geometry.coordinates as Position[][];
	return (f.geometry.coordinates as Position[][][]).flat();
}

function largestRing(f: Feature): Position[] {
	return ringsOf(f).reduce((a, b) => (ringArea(a) >= ringArea(b) ? a : b));
}
