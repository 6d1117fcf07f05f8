// SPDX-License-Identifier: EUPL-1.2
import { toUnitSquare } from '#shared/geo.ts';

/** A rectangle in the plane of the web mercator projection, where the whole world is 0…1 in both directions. */
export type Box = { west: number; north: number; east: number; south: number };

/** A line or ring in that plane as x, y, x, y …; projected once when read, so that drawing only scales and shifts. */
export type Shape = { points: Float64Array; box: Box };

/** A position as GeoJSON writes it: longitude first, degrees. */
export type Position = readonly [lon: number, lat: number];

/** Projects one position; north is small y, as on a screen. */
export function toPlane([lon, lat]: Position): [x: number, y: number] {
	const { x, y } = toUnitSquare({ lat, lon });
	return [x, y];
}

/** A shape from positions in degrees. */
export function shapeFrom(positions: readonly Position[]): Shape {
	const points = new Float64Array(positions.length * 2);
	positions.forEach((position, i) => points.set(toPlane(position), i * 2));
	return shapeOf(points);
}

/** A shape from points that are already in the plane. */
export function shapeOf(points: Float64Array): Shape {
	const box: Box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
	for (let i = 0; i < points.length; i += 2) {
		box.west = Math.min(box.west, points[i]!);
		box.east = Math.max(box.east, points[i]!);
		box.north = Math.min(box.north, points[i + 1]!);
		box.south = Math.max(box.south, points[i + 1]!);
	}
	return { points, box };
}

/** Whether two rectangles share a point. */
export function overlaps(a: Box, b: Box): boolean {
	return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
}
