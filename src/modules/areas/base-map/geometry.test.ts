// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '#shared/geo.ts';
import { readBoundaries, type Topology } from './boundaries.ts';
import { clipLine, clipRing } from './clip.ts';
import { frameOf, onPicture } from './frame.ts';
import { joinLines } from './join-lines.ts';
import { shapeFrom, shapeOf, toPlane } from './shape.ts';

const box = { west: 0, north: 0, east: 10, south: 10 };

function flat(...points: number[]): Float64Array {
	return Float64Array.from(points);
}

describe('joining lines', () => {
	test('three pieces that meet end to end become one, whichever way they were written', () => {
		const pieces = [flat(0, 0, 1, 0), flat(2, 0, 1, 0), flat(2, 0, 3, 1)].map(shapeOf);
		expect(joinLines(pieces).map((line) => [...line.points])).toEqual([[0, 0, 1, 0, 2, 0, 3, 1]]);
	});

	test('the piece in the middle finds both its neighbours', () => {
		const pieces = [flat(1, 0, 2, 0), flat(0, 0, 1, 0), flat(3, 1, 2, 0)].map(shapeOf);
		expect(joinLines(pieces).map((line) => [...line.points])).toEqual([[0, 0, 1, 0, 2, 0, 3, 1]]);
	});

	test('where three lines meet, all stay cut', () => {
		const star = [flat(0, 0, 1, 0), flat(0, 0, 0, 1), flat(0, 0, -1, 0)].map(shapeOf);
		expect(joinLines(star)).toHaveLength(3);
	});

	test('pieces around an area become one closed ring', () => {
		const around = [flat(0, 0, 1, 0, 1, 1), flat(0, 0, 0, 1, 1, 1)].map(shapeOf);
		const [ring, ...others] = joinLines(around);
		expect(others).toEqual([]);
		expect(ring!.points.slice(0, 2)).toEqual(ring!.points.slice(-2));
	});
});

describe('cutting to the view', () => {
	test('a line that leaves and comes back becomes two pieces', () => {
		const line = flat(1, 1, 5, 5, 20, 5, 20, 8, 30, 9, 12, 6, 5, 6);
		expect(clipLine(line, box).map((piece) => [...piece])).toEqual([[1, 1, 5, 5, 20, 5], [12, 6, 5, 6]]);
	});

	test('a long segment across the view is kept though both its ends lie outside', () => {
		expect(clipLine(flat(-5, 5, 15, 5), box)).toHaveLength(1);
	});

	test('an area around the whole view becomes the view', () => {
		const ring = clipRing(flat(-5, -5, 15, -5, 15, 15, -5, 15), box);
		expect([...ring].toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 10, 10, 10, 10]);
	});

	test('no cut area ever sticks out of the view', () => {
		const coordinate = fc.integer({ min: -50, max: 50 });
		fc.assert(
			fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }), (points) => {
				const cut = clipRing(Float64Array.from(points.flat()), box);
				expect(cut.every((value) => value >= -1e-9 && value <= 10 + 1e-9)).toBe(true);
			})
		);
	});
});

test('the frame agrees with the projection that places the markers', () => {
	const view = { lat: 52.42, lon: 10.79, zoom: 13.3, width: 800, height: 600 };
	const marker = project(view, { lat: 52.4227, lon: 10.7865 });
	const drawn = onPicture(frameOf(view), toPlane([10.7865, 52.4227]));
	expect(drawn.x).toBeCloseTo(marker.x, 3);
	expect(drawn.y).toBeCloseTo(marker.y, 3);
});

test('rings are put together from arcs, reversed ones turned round, and levels are kept apart', () => {
	const topology: Topology = {
		transform: { scale: [1, 1], translate: [0, 0] },
		arcs: [[[0, 0], [10, 0]], [[10, 0], [0, 10], [-10, 0], [0, -10]], [[10, 0], [10, 10]]],
		objects: {
			lines: {
				geometries: [
					{ properties: { level: 'county' }, arcs: [[0]] },
					{ properties: { level: '03103000' }, arcs: [[1]] }
				]
			},
			areas: { geometries: [{ properties: { key: '01', name: 'A', at: [5, 5] }, arcs: [[[~1, ~0]]] }] }
		}
	};
	const { areas, lines, townBorders } = readBoundaries(topology);
	const expected = shapeFrom([[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]);
	expect(areas[0]!.rings.map((ring) => [...ring.points])).toEqual([[...expected.points]]);
	expect(areas[0]!.population).toBe(0);
	expect([lines.county.length, lines.state.length, [...townBorders.keys()]]).toEqual([1, 0, ['03103000']]);
});
