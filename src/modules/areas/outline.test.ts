// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { isInArea } from '#shared/geo.ts';
import { innerPoint, readOutline } from './outline.ts';

const ring = [[10, 52], [11, 52], [11, 53], [10, 53], [10, 52]];
const polygon = { type: 'Polygon', coordinates: [ring] };

test.each([
	['a geometry', polygon], ['a feature', { type: 'Feature', geometry: polygon, properties: {} }],
	['a collection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] }],
	['corners with heights', { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat, 80])] }]
])('%s is taken as it is', (_, given) => expect(readOutline(JSON.stringify(given))).toEqual(polygon));

test('several areas become one with several parts', () => {
	const twice = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }, { type: 'Feature', geometry: polygon }] };
	expect(readOutline(JSON.stringify(twice))).toEqual({ type: 'MultiPolygon', coordinates: [[ring], [ring]] });
});

test.each([
	['{', 'areas.outline_unreadable'], ['null', 'areas.outline_no_area'], ['{"type":"Point","coordinates":[10,52]}', 'areas.outline_no_area'],
	['{"type":"Polygon","coordinates":[]}', 'areas.outline_no_area'], ['{"type":"Polygon","coordinates":[[[10,52],[11,52],[10,52]]]}', 'areas.outline_no_area'],
	['{"type":"Polygon","coordinates":[[["a",52],[11,52],[11,53],[10,52]]]}', 'areas.outline_no_area'],
	[JSON.stringify({ type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lat, lon])] }), 'areas.outline_elsewhere'],
	[JSON.stringify({ type: 'Polygon', coordinates: [Array.from({ length: 20_001 }, () => [10, 52])] }), 'areas.outline_too_long']
])('%.60s is refused as %s', (text, problem) => expect(readOutline(text)).toBe(problem));

test('the name of a bent area hangs inside it', () => {
	const bent = { type: 'Polygon' as const, coordinates: [[[10, 52], [10.1, 52], [10.1, 52.9], [11, 52.9], [11, 53], [10, 53], [10, 52]]] };
	const point = innerPoint(bent);
	expect(isInArea(point, bent) || bent.coordinates[0]!.some(([lon, lat]) => lon === point.lon && lat === point.lat)).toBe(true);
});
