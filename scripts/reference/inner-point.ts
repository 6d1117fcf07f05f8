// SPDX-License-Identifier: EUPL-1.2

/** A position as GeoJSON writes it: longitude first, degrees. */
export type Position = [lon: number, lat: number];

/**
 * A point that surely lies inside a ring and near its middle: the centre of the widest stretch of the horizontal
 * line through the middle of the area. Good enough to hang a name on; an exact pole of inaccessibility is not needed.
 */
export function innerPoint(ring: Position[]): Position {
	const lat = middleLatitude(ring);
	const cuts = crossings(ring, lat).sort((a, b) => a - b);
	let best: [number, number] = [cuts[0] ?? ring[0]![0], cuts[1] ?? ring[0]![0]];
	for (let i = 0; i + 1 < cuts.length; i += 2) {
		if (cuts[i + 1]! - cuts[i]! > best[1] - best[0]) best = [cuts[i]!, cuts[i + 1]!];
	}
	return [(best[0] + best[1]) / 2, lat];
}

/** The area of a ring in square degrees, without sign; used to compare rings of one municipality only. */
export function ringArea(ring: Position[]): number {
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
