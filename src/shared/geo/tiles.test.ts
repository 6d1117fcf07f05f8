// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { project, unproject } from './mercator.ts';
import { tilesOf } from './tiles.ts';

const view = { lat: 51.25, lon: 7.15, zoom: 12.5, width: 800, height: 460 };

test('tiles cover the view without a gap and none lies outside', () => {
	const tiles = tilesOf(view, '{z}/{x}/{y}');
	const size = tiles[0]!.size;
	expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(0);
	expect(Math.max(...tiles.map(({ x }) => x + size))).toBeGreaterThanOrEqual(view.width);
	expect(Math.max(...tiles.map(({ y }) => y + size))).toBeGreaterThanOrEqual(view.height);
	expect(tiles.every(({ x, y }) => x > -size && x < view.width && y > -size && y < view.height)).toBe(true);
});

test('a tile lies where its address says: Elberfeld is at 13/4258/2732 in the scheme of OpenStreetMap', () => {
	const tile = tilesOf(view, '{z}/{x}/{y}').find(({ href }) => href === '13/4258/2732')!;
	// The north-west corner of a tile by the formula of the OpenStreetMap wiki, computed here independently.
	const n = 2 ** 13;
	const corner = { lon: (4258 / n) * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * 2732) / n))) * 180) / Math.PI };
	const at = project(view, corner);
	expect(tile.x).toBeCloseTo(at.x, 1);
	expect(tile.y).toBeCloseTo(at.y, 1);
	expect(unproject(view, { x: tile.x, y: tile.y }).lat).toBeCloseTo(corner.lat, 4);
});
