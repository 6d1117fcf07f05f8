// SPDX-License-Identifier: EUPL-1.2
import type { Position } from './inner-point.ts';

/** An area with its rings; `key` is an AGS of 2 (Land), 5 (Kreis) or 8 digits (Gemeinde). */
export type Area = { key: string; rings: Position[][]; properties: Record<string, unknown> };

/** Decides what kind of line runs between two areas; `other` is undefined where only one area is known. */
export type LevelOf = (own: string, other: string | undefined) => string;

/** A position in whole units of the quantum. */
type Point = [x: number, y: number];

type Arc = { points: Point[]; level: string };

/**
 * Turns areas that share borders into TopoJSON: each stretch of border is stored once and knows its level,
 * so the map draws it once and both neighbours stay in step when lines are simplified.
 */
export function buildTopology(areas: Area[], quantum: number, levelOf: LevelOf): object {
	const whole = areas.map((area) => ({ area, rings: area.rings.map((ring) => toWhole(ring, quantum)) }));
	const owners = segmentOwners(whole.map(({ area, rings }) => ({ key: area.key, rings })));
	const arcs = new ArcStore();
	const geometries = whole.map(({ area, rings }) => ({
		type: 'MultiPolygon',
		properties: area.properties,
		arcs: rings.filter((r) => r.length > 3).map((ring) => [ringArcs(ring, area.key, owners, levelOf, arcs)])
	}));
	return {
		type: 'Topology',
		transform: { scale: [quantum, quantum], translate: [0, 0] },
		objects: {
			lines: { type: 'GeometryCollection', geometries: arcs.lines() },
			areas: { type: 'GeometryCollection', geometries }
		},
		arcs: arcs.all.map((arc) => toDeltas(arc.points))
	};
}

/** Which areas lie on the two sides of each segment of border; the segment's key does not know a direction. */
function segmentOwners(areas: { key: string; rings: Point[][] }[]): Map<string, string[]> {
	const owners = new Map<string, string[]>();
	for (const { key, rings } of areas) {
		for (const ring of rings) {
			for (let i = 1; i < ring.length; i++) {
				const segment = segmentKey(ring[i - 1]!, ring[i]!);
				const known = owners.get(segment);
				if (!known) owners.set(segment, [key]);
				else if (!known.includes(key)) known.push(key);
			}
		}
	}
	return owners;
}

/** The same key for a segment and its reverse. */
function segmentKey(a: Point, b: Point): string {
	const forward = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
	return forward ? `${a[0]},${a[1]},${b[0]},${b[1]}` : `${b[0]},${b[1]},${a[0]},${a[1]}`;
}

/** Rounds a ring to whole units and drops points that fall together. */
function toWhole(ring: Position[], quantum: number): Point[] {
	const points = ring.map(([lon, lat]): Point => [Math.round(lon / quantum), Math.round(lat / quantum)]);
	return points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);
}

class ArcStore {
	all: Arc[] = [];
	#bySegment = new Map<string, number>();

	/** The number of the arc with these points, reversed numbers written as TopoJSON does (~n). */
	add(points: Point[], level: string): number {
		const found = this.#bySegment.get(segmentKey(points[0]!, points[1]!));
		const arc = found === undefined ? undefined : this.all[found];
		if (found !== undefined && arc && arc.points.length === points.length) {
			return samePoint(arc.points[0]!, points[0]!) ? found : ~found;
		}
		const index = this.all.push({ points, level }) - 1;
		this.#bySegment.set(segmentKey(points[0]!, points[1]!), index);
		this.#bySegment.set(segmentKey(points.at(-2)!, points.at(-1)!), index);
		return index;
	}

	/** All arcs of a level as one MultiLineString. */
	lines(): object[] {
		const byLevel = Map.groupBy(this.all.keys(), (i) => this.all[i]!.level);
		return [...byLevel].map(([level, indexes]) => ({
			type: 'MultiLineString',
			properties: { level },
			arcs: indexes.map((i) => [i])
		}));
	}
}

function ringArcs(
	ring: Point[],
	key: string,
	owners: Map<string, string[]>,
	levelOf: LevelOf,
	store: ArcStore
): number[] {
	const open = ring.slice(0, -1);
	const neighbour = (i: number) =>
		owners.get(segmentKey(open[i % open.length]!, open[(i + 1) % open.length]!))!.find((k) => k !== key);
	const level = (i: number) => levelOf(key, neighbour(i));
	const breaks: number[] = [];
	for (let i = 0; i < open.length; i++) {
		const before = (i + open.length - 1) % open.length;
		if (neighbour(i) !== neighbour(before)) breaks.push(i);
	}
	if (breaks.length === 0) return [store.add(ring, level(0))];
	return breaks.map((start, n) => {
		const next = breaks[n + 1] ?? breaks[0]! + open.length;
		const points = Array.from({ length: next - start + 1 }, (_, i) => open[(start + i) % open.length]!);
		return store.add(points, level(start));
	});
}

function samePoint(a: Point, b: Point): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

function toDeltas(points: Point[]): Point[] {
	return points.map((p, i): Point => (i === 0 ? p : [p[0] - points[i - 1]![0], p[1] - points[i - 1]![1]]));
}
