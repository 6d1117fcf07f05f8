// SPDX-License-Identifier: EUPL-1.2
import type { Box } from './shape.ts';

/** The pieces of a line whose segments can touch the box; ends may stick out, the picture cuts them off. */
export function clipLine(points: Float64Array, box: Box): Float64Array[] {
	const pieces: Float64Array[] = [];
	let start = -1;
	for (let i = 0; i + 2 < points.length; i += 2) {
		const seen = segmentMayTouch(points, i, box);
		if (seen && start < 0) start = i;
		if (!seen && start >= 0) {
			pieces.push(points.subarray(start, i + 2));
			start = -1;
		}
	}
	if (start >= 0) pieces.push(points.subarray(start));
	return pieces;
}

/** The part of a closed ring inside the box (Sutherland and Hodgman: cut at one edge after the other). */
export function clipRing(points: Float64Array, box: Box): Float64Array {
	let ring: Float64Array = points;
	ring = cut(ring, 0, box.west, 1);
	ring = cut(ring, 0, box.east, -1);
	ring = cut(ring, 1, box.north, 1);
	return cut(ring, 1, box.south, -1);
}

function segmentMayTouch(points: Float64Array, i: number, box: Box): boolean {
	const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
	if (Math.max(ax, bx) < box.west || Math.min(ax, bx) > box.east) return false;
	return Math.max(ay, by) >= box.north && Math.min(ay, by) <= box.south;
}

/** Keeps what lies on the side `sign` of the line where coordinate `axis` equals `limit`. */
function cut(ring: Float64Array, axis: 0 | 1, limit: number, sign: 1 | -1): Float64Array {
	const kept: number[] = [];
	const count = ring.length / 2;
	for (let i = 0; i < count; i++) {
		const [a, b] = [2 * i, 2 * ((i + 1) % count)];
		const [from, to] = [(ring[a + axis]! - limit) * sign, (ring[b + axis]! - limit) * sign];
		if (from >= 0) kept.push(ring[a]!, ring[a + 1]!);
		if (from >= 0 !== to >= 0) {
			const share = from / (from - to);
			kept.push(ring[a]! + share * (ring[b]! - ring[a]!), ring[a + 1]! + share * (ring[b + 1]! - ring[a + 1]!));
		}
	}
	return Float64Array.from(kept);
}
