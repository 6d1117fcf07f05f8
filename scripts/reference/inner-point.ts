// SPDX-License-Identifier: EUPL-1.2

/** A position as GeoJSON writes it: longitude first, degrees. */
export type Position = [lon: number, lat: number];

/**
 * A point that surely lies inside an area and near its middle: the centre of the widest stretch of the horizontal line
 * through the middle of the largest ring. Holes are left out, so Brandenburg is not named in the middle of Berlin.
 * Good enough to hang a name on; an exact pole of inaccessibility is not needed.
 */
export function innerPoint(rings: Position[][]): Position {
	const largest = rings.reduce((a, b) => (ringArea(a) >= ringArea(b) ? a : b));
	const lat = middleLatitude(largest);
	const cuts = rings.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
	const [start] = largest[0]!;
	let best: [number, number] = [cuts[0] ?? start, cuts[1] ?? start];
	for (let i = 0; i + 1 < cuts.length; i += 2) {
		if (cuts[i + 1]! - cuts[i]! > best[1] - best[0]) best = [cuts[i]!, cuts[i + 1]!];
	}
	return [(best[0] + best[1]) / 2, lat];
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
