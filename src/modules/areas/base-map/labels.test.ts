// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { View } from '#shared/geo.ts';
import { baseMapSources } from '../server/base-map.ts';
import { baseMapLabels } from './labels.ts';

const sources = baseMapSources();

function names(lat: number, lon: number, zoom: number, size: Partial<View> = {}): string[] {
	return baseMapLabels({ lat, lon, zoom, width: 1000, height: 700, ...size }, sources).map((label) => label.text);
}

test('a map of Germany names Länder, none of them in the middle of another', () => {
	const germany = names(51.2, 10.4, 6);
	expect(germany).toEqual(expect.arrayContaining(['Bayern', 'Berlin', 'Brandenburg', 'Niedersachsen', 'Saarland']));
	expect(germany).not.toContain('München');
});

test('a regional map names the cities, the larger before the smaller', () => {
	const ruhr = names(51.48, 7.1, 10);
	expect(ruhr.slice(0, 4)).toEqual(['Düsseldorf', 'Dortmund', 'Essen', 'Duisburg']);
	expect(ruhr).toEqual(expect.arrayContaining(['Essen', 'Bochum', 'Duisburg', 'Gelsenkirchen', 'Witten']));
});

test('near enough, the districts are named, Elberfeld before the name of the whole town', () => {
	expect(names(51.256, 7.15, 12.3)).toContain('Elberfeld');
	expect(names(52.42, 10.79, 12.3)).toEqual(expect.arrayContaining(['Fallersleben', 'Vorsfelde', 'Westhagen']));
	expect(names(51.256, 7.15, 11)).not.toContain('Elberfeld');
});

test('no two names overlap and none is cut by the edge', () => {
	for (const zoom of [6, 8, 10, 12, 14]) {
		const labels = baseMapLabels({ lat: 51.48, lon: 7.1, zoom, width: 360, height: 480 }, sources);
		for (const a of labels) {
			expect(a.x > 0 && a.x < 360 && a.y > 0 && a.y < 480).toBe(true);
			const near = labels.filter((b) => b !== a && Math.abs(a.y - b.y) < 12 && Math.abs(a.x - b.x) < 40);
			expect(near, `${zoom} ${a.text}`).toEqual([]);
		}
	}
});
