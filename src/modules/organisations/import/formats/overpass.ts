// SPDX-License-Identifier: EUPL-1.2
import { OSM_ORIGIN, osmValues, type OsmTags } from './osm-entry.ts';
import { DEGREES, placeOf, type Place, type PlaceTrouble } from './place-of.ts';
import type { Table } from './table.ts';

type Json = Record<string, unknown>;
type Nodes = ReadonlyMap<unknown, readonly [number, number]>;

/** Whether a JSON value is an answer of the Overpass API (OpenStreetMap). */
export function isOverpass(value: Json): boolean {
	return Array.isArray(value.elements) && ('osm3s' in value || 'generator' in value || (value.elements as Json[]).some((one) => /^(?:node|way|relation)$/.test(String(one?.type))));
}

function nodesOf(elements: readonly unknown[]): Nodes {
	const nodes = new Map<unknown, readonly [number, number]>();
	for (const element of elements) {
		const { type, id, lat, lon } = (element ?? {}) as Json;
		if (type === 'node' && typeof lat === 'number' && typeof lon === 'number') nodes.set(id, [lon, lat]);
	}
	return nodes;
}

/** A way as its corners: those that stand in it (`out geom`), or those of its nodes. */
function cornersOf({ geometry, nodes }: Json, known: Nodes): (readonly [number, number])[] {
	if (Array.isArray(geometry)) return geometry.flatMap((corner: Json | null) => (typeof corner?.lon === 'number' && typeof corner.lat === 'number' ? [[corner.lon, corner.lat] as const] : []));
	return Array.isArray(nodes) ? nodes.flatMap((id) => (known.has(id) ? [known.get(id)!] : [])) : [];
}

function placeOfElement(element: Json, known: Nodes): Place | PlaceTrouble {
	const { lat, lon, center, bounds } = element as { lat?: unknown; lon?: unknown; center?: Json; bounds?: Json };
	if (typeof lat === 'number' && typeof lon === 'number') return { lat, lon };
	const corners = cornersOf(element, known);
	const [first, last] = [corners[0], corners.at(-1)];
	if (corners.length >= 4 && first && last && first[0] === last[0] && first[1] === last[1]) return placeOf({ type: 'Polygon', coordinates: [corners] }, DEGREES);
	if (typeof center?.lat === 'number' && typeof center.lon === 'number') return { lat: center.lat, lon: center.lon };
	if (corners.length > 0) return placeOf({ type: 'LineString', coordinates: corners }, DEGREES);
	const [south, north, west, east] = [bounds?.minlat, bounds?.maxlat, bounds?.minlon, bounds?.maxlon].map(Number);
	return Number.isFinite(south! + north! + west! + east!) ? { lat: (south! + north!) / 2, lon: (west! + east!) / 2 } : 'geometry_missing';
}

/** Takes the elements of an Overpass answer into a table; those without tags only carry the shape of others. */
export function readOverpass(value: Json, table: Table): void {
	const elements = value.elements as unknown[];
	const known = nodesOf(elements);
	let bare = 0;
	for (const [index, element] of elements.entries()) {
		if (typeof element !== 'object' || element === null) {
			table.add(index + 1, [], 'record_broken');
			continue;
		}
		const { type, id, tags } = element as Json;
		if (typeof tags !== 'object' || tags === null || Object.keys(tags).length === 0) {
			bare += 1;
			continue;
		}
		table.addPlaced(index + 1, osmValues(`${String(type)}/${String(id)}`, tags as OsmTags), placeOfElement(element as Json, known));
	}
	if (bare > 0) table.warnings.push({ code: 'elements_without_tags', params: { count: bare } });
	const day = /^\d{4}-\d{2}-\d{2}/.exec(String((value.osm3s as Json | undefined)?.timestamp_osm_base ?? ''))?.[0];
	table.origin = { ...OSM_ORIGIN, ...(day && { retrievedOn: day }) };
}
