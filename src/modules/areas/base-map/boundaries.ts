// SPDX-License-Identifier: EUPL-1.2
import { joinLines } from './join-lines.ts';
import { overlaps, shapeFrom, shapeOf, toPlane, type Box, type Position, type Shape } from './shape.ts';

/** What runs along a line: the edge of the data, or the border of Länder, Kreise or Gemeinden. */
export type BorderLevel = 'outline' | 'state' | 'county' | 'municipality';

/** A Land, Kreis or Gemeinde; `key` is its official key of 2, 5 or 8 digits, `at` where its name may stand. */
export type BoundaryArea = {
	key: string;
	name: string;
	population: number;
	at: [x: number, y: number];
	rings: Shape[];
	box: Box;
};

/**
 * One layer of administrative boundaries; each stretch of border is there once. `townBorders` holds, by key, the
 * borders of towns that have a finer map of their own: drawn from there, or from here where that map is missing.
 */
export type Boundaries = {
	lines: Record<BorderLevel, Shape[]>;
	townBorders: Map<string, Shape[]>;
	areas: BoundaryArea[];
};

/** The part of TopoJSON that `reference/boundaries` uses. */
export type Topology = {
	transform: { scale: [number, number]; translate: [number, number] };
	arcs: [number, number][][];
	objects: {
		lines: { geometries: { properties: { level: string }; arcs: number[][] }[] };
		areas: {
			geometries: {
				properties: { key: string; name: string; at: Position; population?: number };
				arcs: number[][][];
			}[];
		};
	};
};

/** Reads boundaries once for many maps: unpacks the arcs, projects them and joins what belongs together. */
export function readBoundaries(topology: Topology): Boundaries {
	const arcs = topology.arcs.map((arc) => shapeFrom(unpackArc(arc, topology.transform)));
	const levels = new Map(topology.objects.lines.geometries.map((g) => [g.properties.level, g.arcs.flat()]));
	const lines = (level: string) => joinLines((levels.get(level) ?? []).map((arc) => arcs[arc]!));
	const towns = [...levels.keys()].filter((level) => /^\d+$/.test(level));
	return {
		lines: {
			outline: lines('outline'),
			state: lines('state'),
			county: lines('county'),
			municipality: lines('municipality')
		},
		townBorders: new Map(towns.map((key) => [key, lines(key)])),
		areas: topology.objects.areas.geometries.map(({ properties, arcs: parts }) => {
			const rings = parts.flat().map((ring) => assembleRing(ring, arcs));
			const { key, name, population = 0, at } = properties;
			return { key, name, population, at: toPlane(at), rings, box: around(rings) };
		})
	};
}

/** The areas that may touch a rectangle. */
export function areasIn({ areas }: Boundaries, box: Box): BoundaryArea[] {
	return areas.filter((area) => overlaps(area.box, box));
}

function unpackArc(arc: [number, number][], { scale, translate }: Topology['transform']): Position[] {
	let [x, y] = [0, 0];
	return arc.map(([dx, dy]) => {
		x += dx;
		y += dy;
		return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
	});
}

/** TopoJSON writes an arc that runs the other way round as its complement (~3 is arc 3, reversed). */
function assembleRing(numbers: number[], arcs: Shape[]): Shape {
	const points: number[] = [];
	for (const number of numbers) {
		const arc = arcs[number < 0 ? ~number : number]!.points;
		const from = points.length === 0 ? 0 : 1;
		for (let i = from; i < arc.length / 2; i++) {
			const j = number < 0 ? arc.length - 2 - 2 * i : 2 * i;
			points.push(arc[j]!, arc[j + 1]!);
		}
	}
	return shapeOf(Float64Array.from(points));
}

function around(rings: Shape[]): Box {
	return {
		west: Math.min(...rings.map((r) => r.box.west)),
		north: Math.min(...rings.map((r) => r.box.north)),
		east: Math.max(...rings.map((r) => r.box.east)),
		south: Math.max(...rings.map((r) => r.box.south))
	};
}
