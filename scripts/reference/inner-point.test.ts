// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { innerPoint, type Position } from './inner-point.ts';

function rectangle(west: number, south: number, east: number, north: number): Position[] {
	return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}

test('the point of a plain area is its middle', () => {
	const [lon, lat] = innerPoint([rectangle(8, 50, 10, 52)]);
	expect(lon).toBeCloseTo(9);
	expect(lat).toBeCloseTo(51);
});

test('a hole in the middle moves the point beside it', () => {
	const [lon, lat] = innerPoint([rectangle(8, 50, 12, 52), rectangle(9.5, 50.9, 10.5, 51.1)]);
	expect(lon > 9.5 && lon < 10.5 && lat > 50.9 && lat < 51.1).toBe(false);
});

test('the point of a bent area lies inside, where its centre of gravity does not', () => {
	const bent: Position[] = [[0, 0], [10, 0], [10, 10], [9, 10], [9, 1], [0, 1], [0, 0]];
	const [lon, lat] = innerPoint([bent]);
	expect((lat < 1 && lon > 0 && lon < 10) || (lon > 9 && lon < 10)).toBe(true);
});

test('of several parts the largest is named', () => {
	const [lon] = innerPoint([rectangle(0, 50, 1, 51), rectangle(5, 50, 9, 51.5)]);
	expect(lon).toBeGreaterThan(5);
});
