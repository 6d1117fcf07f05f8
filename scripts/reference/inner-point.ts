// SPDX-License-Identifier: EUPL-1.2

/** A position as GeoJSON writes it: longitude first, degrees. */
export type Position = [lon: number, lat: number];

// Where else than through the middle to look for room, as shares of half the height.
const SHIFTS = [0, -0.2, 0.2, -0.4, 0.4];

/**
 * A point that surely lies inside an area, near its middle, where a name has room: the centre of the widest stretch of
 * a horizontal line through the middle of the largest ring or a little above or below. Holes are left out, so
 * Brandenburg is not named in the middle of Berlin. An exact pole of inaccessibility is not needed for names.
 */
export function innerPoint(rings: Position[][]): Position {
	const largest = rings.reduce((a, b) => (ringArea(a) >= ringArea(b) ? a : b));
	const middle = middleLatitude(largest);
	const half = (Math.max(...largest.map(([, lat]) => lat)) - Math.min(...largest.map(([, lat]) => lat))) / 2;
	let best = { room: -1, point: largest[0]! };
	for (const shift of SHIFTS) {
		const lat = middle + shift * half;
		const [west, east] = widestStretch(rings, lat);
		const room = (east - west) * (1 - Math.abs(shift));
		if (room > best.room) best = { room, point: [(west + east) / 2, lat] };
	}
	return best.point;
}

function widestStretch(rings: Position[][], lat: number): [west: number, east: number] {
	const cuts = rings.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
	let widest: [number, number] = [0, -2];
	for (let i = 0; i + 1 < cuts.length; i += 2) {
		if (cuts[i + 1]! - cuts[i]! > widest[1] - widest[0]) widest = [cuts[i]!, cuts[i + 1]!];
	}
	return widest;
}

/** In square degrees and without sign: only for comparing the rings of one area. */
function ringArea(ring: Position[]): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
	return Math.abs(twice) / 2;
}

function middleLatitude(ring: Position[]): number {
	let area = 0;
	let moment = 0;
	// Coordinates relative to the first point: the products would lose digits otherwise.
	const [x0, y0] = ring[0]!;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0];
		const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0];
		const cross = ax * by - bx * ay;
		area += cross;
		moment += (ay + by) * cross;
	}
	// The tiny shift keeps the line off the vertices, where a crossing would count twice.
	return y0 + (area === 0 ? 0 : moment / (3 * area)) + 1e-7;
}

function crossings(ring: Position[], lat: number): number[] {
	const found: number[] = [];
	for (let i = 1; i < ring.length; i++) {
		const [a, b] = [ring[i - 1]!, ring[i]!];
		if (a[1] > lat !== b[1] > lat) found.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
	}
	return found;
}
