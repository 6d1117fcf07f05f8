// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
	boundsAround, boundsOfView, centroidOf, clamp, distanceKm, drawArea, drawLine, fitBounds, fitPoints, fromUtm, isInArea,
	isPlausibleUtm, isWithin, panBy, project, simplify, toUtm, unproject, type Area, type View
} from './geo.ts';

const wolfsburg = { lat: 52.4227, lon: 10.7865 };
const view: View = { ...wolfsburg, zoom: 12, width: 800, height: 500 };

describe('Web Mercator', () => {
	test('the centre of a view lies in the middle of its picture', () => {
		const { x, y } = project(view, wolfsburg);
		expect(x).toBeCloseTo(400, 9);
		expect(y).toBeCloseTo(250, 9);
	});

	test('Berlin lies in tile 550/335 of zoom 10, as the tile servers of the world say', () => {
		const world: View = { lat: 0, lon: 0, zoom: 10, width: 0, height: 0 };
		const { x, y } = project(world, { lat: 52.52, lon: 13.405 });
		expect([Math.floor(x / 256 + 512), Math.floor(y / 256 + 512)]).toEqual([550, 335]);
	});

	test('a pixel leads back to the place it came from', () => {
		const place = { lat: 52.39, lon: 10.71 };
		const back = unproject(view, project(view, place));
		expect(back.lat).toBeCloseTo(place.lat, 10);
		expect(back.lon).toBeCloseTo(place.lon, 10);
	});

	test('the bounds of a view hold its corners and nothing a pixel further', () => {
		const bounds = boundsOfView(view);
		expect(isWithin(bounds, unproject(view, { x: 1, y: 1 }))).toBe(true);
		expect(isWithin(bounds, unproject(view, { x: 799, y: 499 }))).toBe(true);
		expect(isWithin(bounds, unproject(view, { x: -1, y: 250 }))).toBe(false);
		expect(isWithin(bounds, unproject(view, { x: 400, y: 501 }))).toBe(false);
	});

	test('a view fitted to bounds touches the padding on one axis and keeps within it on the other', () => {
		const bounds = { south: 52.3, west: 10.6, north: 52.5, east: 10.9 };
		const fitted = fitBounds(bounds, { width: 800, height: 500, padding: 20 });
		const northWest = project(fitted, { lat: bounds.north, lon: bounds.west });
		const southEast = project(fitted, { lat: bounds.south, lon: bounds.east });
		expect(northWest.y).toBeCloseTo(20, 6);
		expect(southEast.y).toBeCloseTo(480, 6);
		expect(northWest.x).toBeGreaterThanOrEqual(20);
	});

	test('a single place gets the closest zoom, no place gets no view', () => {
		expect(fitPoints([wolfsburg], { width: 300, height: 300, maxZoom: 15 })).toMatchObject({ zoom: 15 });
		expect(fitPoints([], { width: 300, height: 300 })).toBeUndefined();
	});

	test('panning by half the width brings the eastern rim to the middle', () => {
		const east = unproject(view, { x: 800, y: 250 });
		expect(panBy(view, 400, 0).lon).toBeCloseTo(east.lon, 10);
	});

	test('a value outside is drawn to the nearer limit', () => {
		expect([clamp(-1, 0, 5), clamp(9, 0, 5), clamp(3, 0, 5)]).toEqual([0, 5, 3]);
	});
});

describe('distance', () => {
	test('a quarter of a meridian is 10,007.6 km on the mean sphere', () => {
		expect(distanceKm({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
	});

	test('Wolfsburg and Braunschweig are 24.5 km apart', () => {
		expect(distanceKm(wolfsburg, { lat: 52.2689, lon: 10.5268 })).toBeCloseTo(24.5, 0);
	});

	test('the sieve around a place loses nothing within the radius', () => {
		const bounds = boundsAround(wolfsburg, 20);
		for (let angle = 0; angle < 360; angle += 1) {
			const place = {
				lat: wolfsburg.lat + 0.25 * Math.sin((angle * Math.PI) / 180),
				lon: wolfsburg.lon + 0.4 * Math.cos((angle * Math.PI) / 180)
			};
			if (distanceKm(wolfsburg, place) <= 20) expect(isWithin(bounds, place)).toBe(true);
		}
		expect(isWithin(bounds, { lat: wolfsburg.lat + 0.181, lon: wolfsburg.lon })).toBe(false);
	});
});

describe('UTM', () => {
	test('a point in Bochum comes out of EPSG:25832 where the town is', () => {
		const place = fromUtm(379123, 5702951, 25832);
		// Computed by another way, Snyder's inverse series (USGS Professional Paper 1395, page 63).
		expect(place.lat).toBeCloseTo(51.464804, 6);
		expect(place.lon).toBeCloseTo(7.259857, 6);
	});

	test('the central meridian is 500,000 m east and the equator 0 m north', () => {
		expect(toUtm({ lat: 0, lon: 15 }, 25833)).toEqual({ east: 500000, north: 0 });
	});

	test('the north value on the central meridian is the shortened arc of the ellipsoid', () => {
		// Integrated numerically, without the series: M = ∫ a(1−e²)(1−e² sin² φ)^(−3/2) dφ, times 0.9996.
		const [a, f] = [6378137, 1 / 298.257222101];
		const e2 = f * (2 - f);
		const steps = 20000;
		const width = (51.5 * Math.PI) / 180 / steps;
		let arc = 0;
		for (let i = 0; i < steps; i += 1) arc += (1 - e2 * Math.sin((i + 0.5) * width) ** 2) ** -1.5 * width;
		expect(toUtm({ lat: 51.5, lon: 9 }, 25832).north).toBeCloseTo(0.9996 * a * (1 - e2) * arc, 3);
	});

	test('there and back again is the same place in both zones', () => {
		for (const zone of [25832, 25833] as const) {
			for (const place of [{ lat: 47.3, lon: 7.5 }, { lat: 54.9, lon: 13.9 }, wolfsburg]) {
				const { east, north } = toUtm(place, zone);
				const back = fromUtm(east, north, zone);
				expect(back.lat).toBeCloseTo(place.lat, 9);
				expect(back.lon).toBeCloseTo(place.lon, 9);
			}
		}
	});

	test('a pair that was swapped is not plausible', () => {
		expect(isPlausibleUtm(379123, 5702951)).toBe(true);
		expect(isPlausibleUtm(5702951, 379123)).toBe(false);
	});
});

describe('areas', () => {
	const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
	const hole = [[1, 1], [1, 3], [3, 3], [3, 1], [1, 1]];
	const ring: Area = { type: 'Polygon', coordinates: [square, hole] };
	const two: Area = { type: 'MultiPolygon', coordinates: [[square], [square.map(([x = 0, y = 0]) => [x + 10, y])]] };

	test('a place in a hole is outside, a place beside the hole is inside', () => {
		expect(isInArea({ lat: 2, lon: 2 }, ring)).toBe(false);
		expect(isInArea({ lat: 2, lon: 0.5 }, ring)).toBe(true);
		expect(isInArea({ lat: 2, lon: 5 }, ring)).toBe(false);
	});

	test('each part of a multipolygon counts, the gap does not', () => {
		expect(isInArea({ lat: 1, lon: 11 }, two)).toBe(true);
		expect(isInArea({ lat: 1, lon: 7 }, two)).toBe(false);
	});

	test('the centre of gravity weighs parts and takes holes out', () => {
		expect(centroidOf(two)).toEqual({ lat: 2, lon: 7 });
		const lopsided: Area = { type: 'Polygon', coordinates: [square, [[2, 0], [4, 0], [4, 4], [2, 4], [2, 0]]] };
		expect(centroidOf(lopsided)?.lon).toBeCloseTo(1, 10);
		expect(centroidOf({ type: 'Polygon', coordinates: [] })).toBeUndefined();
	});

	test('simplifying keeps the corners that matter and drops those within the tolerance', () => {
		const line = [[0, 0], [1, 0.05], [2, 0], [3, 2], [4, 0]];
		expect(simplify(line, 0.1)).toEqual([[0, 0], [2, 0], [3, 2], [4, 0]]);
		expect(simplify(line, 0.01)).toEqual(line);
		expect(simplify([], 1)).toEqual([]);
	});

	test('an area is drawn as a closed path, a line as an open one, a speck not at all', () => {
		const flat: View = { lat: 0, lon: 0, zoom: 0, width: 256, height: 256 };
		expect(drawArea(flat, { type: 'Polygon', coordinates: [[[0, 0], [90, 0], [90, 60], [0, 0]]] })).toMatch(/^M.*Z$/);
		expect(drawLine(flat, [[0, 0], [90, 0]])).toBe('M128 128L192 128');
		const speck = [[10, 52], [10.00001, 52], [10, 52.00001], [10, 52]];
		expect(drawArea(view, { type: 'Polygon', coordinates: [speck] })).toBe('');
	});
});
