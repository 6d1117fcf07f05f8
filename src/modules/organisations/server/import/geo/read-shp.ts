// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';

type XY = [number, number];

/** A shape as GeoJSON writes its geometry; null for an empty one, 'broken' for one that does not add up. */
export type Shape = { type: string; coordinates: unknown } | null | 'broken';

function pointsAt(view: DataView, offset: number, count: number): XY[] {
	const points: XY[] = [];
	for (let index = 0; index < count; index++) points.push([view.getFloat64(offset + index * 16, true), view.getFloat64(offset + index * 16 + 8, true)]);
	return points;
}

/** The parts of a line or an area; their numbers must fit the record, or nothing is allocated. */
function partsAt(view: DataView): XY[][] {
	const [parts, points] = [view.getInt32(36, true), view.getInt32(40, true)];
	const first = 44 + parts * 4;
	if (parts < 1 || points < 1 || first + points * 16 > view.byteLength) throw new RangeError();
	const starts = Array.from({ length: parts }, (_, index) => view.getInt32(44 + index * 4, true));
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? points;
		if (start < 0 || end > points || end <= start) throw new RangeError();
		return pointsAt(view, first + start * 16, end - start);
	});
}

/** Twice the signed surface: rims of areas run clockwise in a shapefile, holes the other way. */
function turn(ring: readonly XY[]): number {
	return ring.reduce((sum, [x, y], at) => {
		const [nextX, nextY] = ring[(at + 1) % ring.length]!;
		return sum + (x * nextY - nextX * y);
	}, 0);
}

function polygonOf(rings: XY[][]): Shape {
	const polygons: XY[][][] = [];
	for (const ring of rings) {
		if (turn(ring) <= 0 || polygons.length === 0) polygons.push([ring]);
		else polygons.at(-1)!.push(ring);
	}
	return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };
}

// Types of the ESRI whitepaper of 1998; 10 more carries heights, 20 more measures, both behind the plain coordinates.
function shapeOf(view: DataView): Shape {
	const type = view.getInt32(0, true);
	switch (type % 10) {
		case 0: return null;
		case 1: return { type: 'Point', coordinates: pointsAt(view, 4, 1)[0] };
		case 3: return { type: 'MultiLineString', coordinates: partsAt(view) };
		case 5: return polygonOf(partsAt(view));
		case 8: return { type: 'MultiPoint', coordinates: pointsAt(view, 40, Math.min(view.getInt32(36, true), Math.floor((view.byteLength - 40) / 16))) };
		default: return 'broken';
	}
}

/** Reads the shapes of an .shp file one by one; a broken record costs itself, a wrong file is refused. */
export function* readShp(bytes: Uint8Array): Generator<Shape> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	if (bytes.length < 100 || view.getInt32(0) !== 9994) throw new Refused('organisations.import_shapefile_broken', { part: '.shp' });
	for (let at = 100; at + 8 <= bytes.length; ) {
		const length = view.getInt32(at + 4) * 2;
		const end = at + 8 + length;
		if (length < 4 || end > bytes.length) {
			// Where the next record begins is not known any more.
			yield 'broken';
			return;
		}
		try {
			yield shapeOf(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			yield 'broken';
		}
		at = end;
	}
}
