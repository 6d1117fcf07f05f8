// SPDX-License-Identifier: EUPL-1.2
import { boundsOfPoints, project, type Bounds, type LatLon, type View } from './mercator.ts';

/** A corner as GeoJSON writes it: longitude first, then latitude (a height may follow). */
export type Position = readonly number[];

/** The areas that GeoJSON knows (RFC 7946): the first ring is the rim, further rings are holes. */
export type Area =
	| { type: 'Polygon'; coordinates: readonly (readonly Position[])[] }
	| { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] };

type Ring = readonly Position[];

const polygonsOf = (area: Area): readonly (readonly Ring[])[] =>
	area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
const lonOf = (position: Position | undefined) => position?.[0] ?? Number.NaN;
const latOf = (position: Position | undefined) => position?.[1] ?? Number.NaN;

/** Whether a ray to the east crosses the ring an odd number of times. */
function isInRing({ lat, lon }: LatLon, ring: Ring) {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
		const [a, b] = [ring[i], ring[j]];
		if (latOf(a) > lat === latOf(b) > lat) continue;
		const crossing = lonOf(a) + ((lat - latOf(a)) * (lonOf(b) - lonOf(a))) / (latOf(b) - latOf(a));
		if (lon < crossing) inside = !inside;
	}
	return inside;
}

/** Whether a place lies in an area and in none of its holes. A place exactly on the rim may fall either way. */
export function isInArea(place: LatLon, area: Area) {
	return polygonsOf(area).some(([rim, ...holes]) => {
		return rim !== undefined && isInRing(place, rim) && !holes.some((hole) => isInRing(place, hole));
	});
}

/** The rectangle around an area; none for an empty one. */
export function boundsOfArea(area: Area): Bounds | undefined {
	const corners = polygonsOf(area).flatMap((rings) => rings[0] ?? []);
	return boundsOfPoints(corners.map((position) => ({ lat: latOf(position), lon: lonOf(position) })));
}

/** Twice the surface of a ring in square degrees, and its moments (shoelace formula, from its first corner). */
function momentsOf(ring: Ring) {
	const [x0, y0] = [lonOf(ring[0]), latOf(ring[0])];
	let [surface, x, y] = [0, 0, 0];
	for (let i = 0; i < ring.length; i += 1) {
		const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
		const [ax, ay, bx, by] = [lonOf(a) - x0, latOf(a) - y0, lonOf(b) - x0, latOf(b) - y0];
		const cross = ax * by - bx * ay;
		surface += cross;
		x += (ax + bx) * cross;
		y += (ay + by) * cross;
	}
	return { surface: Math.abs(surface), x: (x * Math.sign(surface)) / 3, y: (y * Math.sign(surface)) / 3, x0, y0 };
}

/** The surface of an area in hectares, holes taken out; good to a percent within Germany. */
export function hectaresOf(area: Area): number {
	const degreeKm = 111.32;
	return polygonsOf(area).reduce((sum, [rim, ...holes]) => {
		if (!rim || rim.length === 0) return sum;
		const squareDegrees = (momentsOf(rim).surface - holes.reduce((taken, hole) => taken + momentsOf(hole).surface, 0)) / 2;
		return sum + squareDegrees * degreeKm ** 2 * Math.cos((latOf(rim[0]) * Math.PI) / 180) * 100;
	}, 0);
}

/** The centre of gravity of an area, holes taken out; it may lie outside of a bent area. None for an empty one. */
export function centroidOf(area: Area): LatLon | undefined {
	let [surface, lon, lat] = [0, 0, 0];
	for (const rings of polygonsOf(area)) {
		rings.forEach((ring, index) => {
			const part = momentsOf(ring);
			const sign = index === 0 ? 1 : -1;
			surface += sign * part.surface;
			lon += sign * (part.x + part.x0 * part.surface);
			lat += sign * (part.y + part.y0 * part.surface);
		});
	}
	if (surface > 0) return { lat: lat / surface, lon: lon / surface };
	const bounds = boundsOfArea(area);
	return bounds && { lat: (bounds.south + bounds.north) / 2, lon: (bounds.west + bounds.east) / 2 };
}

/** Distance of a point from the stretch between two others, on the plane. */
function offset(p: Position, a: Position, b: Position) {
	const [dx, dy] = [lonOf(b) - lonOf(a), latOf(b) - latOf(a)];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((lonOf(p) - lonOf(a)) * dx + (latOf(p) - latOf(a)) * dy) / length;
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(lonOf(p) - lonOf(a) - t * dx, latOf(p) - latOf(a) - t * dy);
}

/** A line without the corners that lie nearer than `tolerance` to it (Douglas–Peucker; unit of the corners). */
export function simplify(line: readonly Position[], tolerance: number): Position[] {
	const kept = new Set([0, line.length - 1]);
	const open: [number, number][] = [[0, line.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span;
		let [farthest, distance] = [-1, tolerance];
		for (let i = from + 1; i < to; i += 1) {
			const d = offset(line[i] as Position, line[from] as Position, line[to] as Position);
			if (d > distance) [farthest, distance] = [i, d];
		}
		if (farthest < 0) continue;
		kept.add(farthest);
		open.push([from, farthest], [farthest, to]);
	}
	return line.filter((_, index) => kept.has(index));
}

const round = (value: number) => Math.round(value * 10) / 10;

function drawRing(view: View, ring: Ring, closed: boolean) {
	const pixels = ring.map((position) => {
		const { x, y } = project(view, { lat: latOf(position), lon: lonOf(position) });
		return [x, y];
	});
	// Half a pixel cannot be seen; leaving it out keeps pages small.
	const kept = simplify(pixels, 0.5);
	if (kept.length < (closed ? 3 : 2)) return '';
	return `M${kept.map((p) => `${round(lonOf(p))} ${round(latOf(p))}`).join('L')}${closed ? 'Z' : ''}`;
}

/** The SVG path (`d`) of an area in a view, to a tenth of a pixel; empty when it is too small to be seen. */
export function drawArea(view: View, area: Area) {
	return polygonsOf(area)
		.flatMap((rings) => rings.map((ring) => drawRing(view, ring, true)))
		.join('');
}

/** The SVG path (`d`) of a line (a road, a river) in a view. */
export function drawLine(view: View, line: readonly Position[]) {
	return drawRing(view, line, false);
}
