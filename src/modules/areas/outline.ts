// SPDX-License-Identifier: EUPL-1.2
import { boundsOfArea, insidePoint, type Area, type LatLon } from '#shared/geo.ts';

/** Why an outline (Umriss) is not taken; the words are `areas_outline_…`. */
export type OutlineProblem = 'areas.outline_unreadable' | 'areas.outline_no_area' | 'areas.outline_too_long' | 'areas.outline_elsewhere';

/** A park has some hundred corners; beyond this somebody pasted a whole Land. */
const MOST_CORNERS = 20_000;
const GERMANY = { south: 47, north: 56, west: 5, east: 16 };

/**
 * Reads an outline from GeoJSON as people have it: a geometry, a feature or a collection of them (their areas together).
 * Refuses what is no area, does not lie in Germany (often swapped coordinates) or is far too detailed.
 */
export function readOutline(text: string): Area | OutlineProblem {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return 'areas.outline_unreadable';
	}
	const polygons = polygonsIn(parsed);
	if (polygons.length === 0 || !polygons.every((rings) => rings.length > 0 && rings.every(isRing))) return 'areas.outline_no_area';
	if (polygons.flat(2).length > MOST_CORNERS) return 'areas.outline_too_long';
	const area = areaOf(polygons as number[][][][]);
	const bounds = boundsOfArea(area)!;
	const inside = bounds.south >= GERMANY.south && bounds.north <= GERMANY.north && bounds.west >= GERMANY.west && bounds.east <= GERMANY.east;
	return inside ? area : 'areas.outline_elsewhere';
}

function polygonsIn(value: unknown): unknown[][] {
	const { type, coordinates, geometry, features, geometries } = (value ?? {}) as Record<string, unknown>;
	if (type === 'Polygon' && Array.isArray(coordinates)) return [coordinates];
	if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates.filter(Array.isArray);
	if (type === 'Feature') return polygonsIn(geometry);
	const parts = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : [];
	return Array.isArray(parts) ? parts.slice(0, 1_000).flatMap(polygonsIn) : [];
}

function isRing(ring: unknown): boolean {
	return Array.isArray(ring) && ring.length >= 4 && ring.every((corner) => Array.isArray(corner) && corner.length >= 2
		&& Number.isFinite(corner[0]) && Number.isFinite(corner[1]));
}

function areaOf(polygons: number[][][][]): Area {
	const flat = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon!, lat!])));
	return flat.length === 1 ? { type: 'Polygon', coordinates: flat[0]! } : { type: 'MultiPolygon', coordinates: flat };
}

/** A point inside the area to hang its name on; of a sliver without an inside, a corner. */
export function innerPoint(area: Area): LatLon {
	const [lon, lat] = (area.type === 'Polygon' ? area.coordinates[0]?.[0] : area.coordinates[0]?.[0]?.[0]) ?? [0, 0];
	return insidePoint(area) ?? { lat: lat!, lon: lon! };
}
