// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { distanceKm } from '#shared/geo.ts';
import { baseMapSources, namedPlaces } from '../server/base-map.ts';
import type { BoundaryArea } from './boundaries.ts';
import { municipalitiesWithin, placesOf, readPlaces } from './places.ts';
import { toPlane } from './shape.ts';

const areas = new Map(baseMapSources().municipalities.areas.map((area) => [area.key, area]));

function contains(area: BoundaryArea, lat: number, lon: number): boolean {
	const [x, y] = toPlane([lon, lat]);
	let inside = false;
	for (const { points } of area.rings) {
		for (let i = 0; i + 2 < points.length; i += 2) {
			const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
			if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
		}
	}
	return inside;
}

/** How far a point is from the rim of an area, by its corners: enough to tell a slip of the pen from coarse borders. */
function kilometresToCorners(area: BoundaryArea, lat: number, lon: number): number {
	const [x, y] = toPlane([lon, lat]);
	// A unit of the plane is the equator, shortened by the cosine of the latitude.
	const unit = 40_075 * Math.cos((lat * Math.PI) / 180);
	const distances = area.rings.flatMap(({ points }) =>
		Array.from({ length: points.length / 2 }, (_, i) => Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y))
	);
	return Math.min(...distances) * unit;
}

test('every place lies in its municipality, or as near as its border is coarse', () => {
	for (const { name, ags, lat, lon } of namedPlaces()) {
		const area = areas.get(ags)!;
		expect(contains(area, lat, lon) || kilometresToCorners(area, lat, lon) < 1.5, `${name} ${ags}`).toBe(true);
	}
});

test('the pilot regions have their districts and villages, no name twice in one municipality', () => {
	const places = namedPlaces();
	const counts = Object.groupBy(places, (place) => place.region);
	expect(Object.fromEntries(Object.entries(counts).map(([region, list]) => [region, list!.length]))).toEqual({
		wuppertal: 35, ruhr: 116, witzenhausen: 17, wolfsburg: 43
	});
	expect(new Set(places.map((place) => `${place.ags} ${place.name}`)).size).toBe(places.length);
});

test('the places of a territory are its own, districts before the town', () => {
	const own = placesOf(namedPlaces(), ['05124000']);
	expect(own.at(-1)?.name).toBe('Wuppertal');
	expect(own.map((place) => place.name)).toEqual(expect.arrayContaining(['Elberfeld', 'Barmen', 'Beyenburg']));
	expect(own.every((place) => place.ags === '05124000')).toBe(true);
});

test('a network anywhere knows the municipalities around it, nearest first', () => {
	const freiburg = { lat: 47.996, lon: 7.849 };
	const near = municipalitiesWithin(baseMapSources().municipalities, freiburg, 15);
	expect(near.map((place) => place.name)).toEqual(expect.arrayContaining(['Freiburg im Breisgau', 'Kirchzarten']));
	const distances = near.map((place) => distanceKm(freiburg, place));
	expect(distances).toEqual(distances.toSorted((a, b) => a - b));
	expect(Math.max(...distances)).toBeLessThanOrEqual(15);
});

test('a line without a point is refused', () => {
	expect(() => readPlaces('region,name,kind,ags,lat,lon,accuracy_m\nruhr,Buer,district,05513000,,7.05,700')).toThrow(
		'Not a place'
	);
});
