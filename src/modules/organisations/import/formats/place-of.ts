// SPDX-License-Identifier: EUPL-1.2
import { insidePoint, type Area, type Position } from '#shared/geo.ts';

/** Turns a file's own coordinates into degrees, longitude first; null where it cannot. */
export type Projector = (x: number, y: number) => readonly [lon: number, lat: number] | null;

/** Where a feature lies: a point, and its outline where it is an area. */
export type Place = { lat: number; lon: number; outline?: Area };

/** A geometry that a file leaves out, and one that cannot be understood; the row stays, its place does not. */
export type PlaceTrouble = 'geometry_missing' | 'geometry_broken';

/** Degrees as they are. */
export const DEGREES: Projector = (x, y) => (Math.abs(x) <= 180 && Math.abs(y) <= 180 ? [x, y] : null);

/** Collections within collections: two levels occur, a thousand are an attack. */
const DEEPEST = 4;

class Broken extends Error {}

function position(value: unknown, toDegrees: Projector): Position {
	if (!Array.isArray(value)) throw new Broken();
	const [x, y] = [coordinate(value[0]), coordinate(value[1])];
	const degrees = toDegrees(x, y);
	if (!degrees || !Number.isFinite(degrees[0]) || !Number.isFinite(degrees[1])) throw new Broken();
	return [round(degrees[0]), round(degrees[1])];
}

/** Some programs write numbers as texts. */
function coordinate(value: unknown): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) throw new Broken();
	return number;
}

/** A tenth of a metre is finer than any of these files knows. */
function round(degrees: number): number {
	return Math.round(degrees * 1e6) / 1e6;
}

function listOf<T>(value: unknown, one: (item: unknown) => T): T[] {
	if (!Array.isArray(value)) throw new Broken();
	return value.map(one);
}

function ringsOf(value: unknown, toDegrees: Projector): Position[][] {
	const rings = listOf(value, (ring) => listOf(ring, (corner) => position(corner, toDegrees)));
	if (rings.length === 0 || rings.some((ring) => ring.length < 4)) throw new Broken();
	return rings;
}

const GERMANY = { south: 47, north: 55.2, west: 5.5, east: 15.3 };
const inGermany = ([lon, lat]: Position) => lat! > GERMANY.south && lat! < GERMANY.north && lon! > GERMANY.west && lon! < GERMANY.east;

/** Files that write latitude first: every corner lies in Germany only the other way round. */
function turned(polygons: Position[][][]): Position[][][] {
	const first = polygons[0]?.[0]?.[0];
	if (!first || inGermany(first) || !inGermany([first[1]!, first[0]!])) return polygons;
	return polygons.map((rings) => rings.map((ring) => ring.map(([lat, lon]) => [lon!, lat!])));
}

function areaPlace(given: Position[][][]): Place {
	const polygons = turned(given);
	const outline: Area = polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
	const inside = insidePoint(outline);
	// Simplified to a sliver, an area has no inside: a corner must do.
	return inside ? { lat: round(inside.lat), lon: round(inside.lon), outline } : { ...pointPlace(polygons[0]![0]![0]), outline };
}

function pointPlace(at: Position | undefined): Place {
	if (!at) throw new Broken();
	return { lon: at[0]!, lat: at[1]! };
}

const middle = <T>(list: readonly T[]): T | undefined => list[Math.floor(list.length / 2)];

function read(geometry: unknown, toDegrees: Projector, depth: number): Place {
	const { type, coordinates, geometries } = (geometry ?? {}) as Record<string, unknown>;
	const corner = (value: unknown) => position(value, toDegrees);
	switch (type) {
		case 'Point': return pointPlace(corner(coordinates));
		case 'MultiPoint': return pointPlace(listOf(coordinates, corner)[0]);
		case 'LineString': return pointPlace(middle(listOf(coordinates, corner)));
		case 'MultiLineString': return pointPlace(middle(middle(listOf(coordinates, (line) => listOf(line, corner))) ?? []));
		case 'Polygon': return areaPlace([ringsOf(coordinates, toDegrees)]);
		case 'MultiPolygon': return areaPlace(listOf(coordinates, (rings) => ringsOf(rings, toDegrees)));
		case 'GeometryCollection': {
			if (depth >= DEEPEST) throw new Broken();
			const places = listOf(geometries, (part) => read(part, toDegrees, depth + 1));
			return places.find(({ outline }) => outline) ?? places[0] ?? pointPlace(undefined);
		}
		default: throw new Broken();
	}
}

/**
 * Where a GeoJSON geometry lies: a point as it is, of a line its middle, of an area (Fläche) a point inside with the
 * outline. What cannot be understood is told, so that it costs its own row only.
 */
export function placeOf(geometry: unknown, toDegrees: Projector): Place | PlaceTrouble {
	if (geometry === null || geometry === undefined) return 'geometry_missing';
	try {
		return read(geometry, toDegrees, 0);
	} catch (error) {
		if (error instanceof Broken) return 'geometry_broken';
		throw error;
	}
}
