// SPDX-License-Identifier: EUPL-1.2
import { flatten } from './flatten.ts';
import { OSM_ORIGIN, osmValues, type OsmTags } from './osm-entry.ts';
import { placeOf, type Projector } from './place-of.ts';
import type { Table } from './table.ts';

type Json = Record<string, unknown>;

export const GEOMETRY_TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];

/** Whether a JSON value is GeoJSON (RFC 7946) of any kind. */
export function isGeoJson(value: Json): boolean {
	if (value.type === 'FeatureCollection') return Array.isArray(value.features);
	return value.type === 'Feature' || (GEOMETRY_TYPES.includes(String(value.type)) && ('coordinates' in value || 'geometries' in value));
}

/** Name of the reference system in the `crs` member of GeoJSON before RFC 7946; null for degrees. */
export function crsOf(value: Json): string | null {
	const crs = value.crs as { properties?: { name?: unknown; code?: unknown } } | null | undefined;
	const name = crs?.properties?.name ?? crs?.properties?.code;
	return name === undefined || name === null ? null : String(name).slice(0, 200);
}

/** The first pair of numbers in a file, to guess its reference system by. */
export function firstPosition(value: unknown, depth = 0): readonly [number, number] | null {
	if (typeof value !== 'object' || value === null || depth > 12) return null;
	if (Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number') return [value[0], value[1]];
	const { features, geometry, geometries, coordinates } = value as Json;
	const inside = Array.isArray(value) ? value.slice(0, 50) : [features, geometry, geometries, coordinates];
	for (const part of inside) {
		const found = firstPosition(part, depth + 1);
		if (found) return found;
	}
	return null;
}

/** Takes the features of GeoJSON into a table; a broken one costs its own row only. */
export function readGeoJson(value: Json, toDegrees: Projector, table: Table): void {
	const features: unknown[] = value.type === 'FeatureCollection' ? (value.features as unknown[]) : [value.type === 'Feature' ? value : { geometry: value }];
	for (const [index, feature] of features.entries()) {
		if (typeof feature !== 'object' || feature === null || Array.isArray(feature)) {
			table.add(index + 1, [], 'record_broken');
			continue;
		}
		const { properties, geometry, id } = feature as Json;
		table.addPlaced(index + 1, valuesOf(properties, id, table), placeOf(geometry, toDegrees));
	}
}

/** What overpass-turbo exports are OpenStreetMap's tags with "@id"; anything else is flattened as it stands. */
function valuesOf(properties: unknown, id: unknown, table: Table): Iterable<readonly [string, string]> {
	const osmId = String((properties as Json | null)?.['@id'] ?? '');
	if (/^(?:node|way|relation)\/\d+$/.test(osmId)) {
		table.origin ??= OSM_ORIGIN;
		return osmValues(osmId, properties as OsmTags);
	}
	const values = [...flatten(properties)];
	const named = values.some(([name]) => name === 'id');
	return named || (typeof id !== 'string' && typeof id !== 'number') ? values : [['id', String(id)], ...values];
}
