// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { readBoundaries, type Topology } from '../../src/modules/areas/base-map/boundaries.ts';
import { buildTopology, type Area } from './topology.ts';

function area(key: string, ...rings: Area['rings']): Area {
	return { key, rings, properties: { key, name: key, at: [5, 5] } };
}

// Two squares side by side, and one area with a hole that the fourth fills.
const areas: Area[] = [
	area('01', [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]),
	area('02', [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]),
	area('03', [[4, 0], [9, 0], [9, 5], [4, 5], [4, 0]], [[5, 1], [5, 2], [6, 2], [6, 1], [5, 1]]),
	area('04', [[5, 1], [6, 1], [6, 2], [5, 2], [5, 1]])
];

const levelOf = (_own: string, other: string | undefined) => (other ? 'county' : 'outline');
const boundaries = readBoundaries(buildTopology(areas, 0.0001, levelOf) as Topology);

test('a shared border is stored once, a border around an enclave too', () => {
	expect(boundaries.lines.county).toHaveLength(2);
	expect(boundaries.lines.county.map((line) => line.points.length / 2).sort()).toEqual([2, 5]);
});

test('what lies at the edge of the data is outline', () => {
	expect(boundaries.lines.outline).toHaveLength(2);
});

test('every area comes back as the rings it was made of', () => {
	expect(boundaries.areas.map((area) => area.rings.map((ring) => ring.points.length / 2))).toEqual([
		[5], [5], [5, 5], [5]
	]);
	for (const ring of boundaries.areas.flatMap((area) => area.rings)) {
		expect(ring.points.slice(0, 2)).toEqual(ring.points.slice(-2));
	}
});
