// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { View } from '#shared/geo.ts';
import { baseMapSources } from '../server/base-map.ts';
import { baseMapLayers, knowsDetail, type LayerClass } from './layers.ts';

const sources = baseMapSources();
const WOLFSBURG = '03103000';

function view(lat: number, lon: number, zoom: number): View {
	return { lat, lon, zoom, width: 1000, height: 700 };
}

function classes(at: View, territory: string[] = []): LayerClass[] {
	return baseMapLayers(at, sources, territory).map((layer) => layer.class);
}

/** Kilobytes of all paths of a view: what a page has to carry. */
function kilobytes(at: View, territory: string[] = []): number {
	return baseMapLayers(at, sources, territory).reduce((sum, layer) => sum + layer.d.length, 0) / 1000;
}

test('in Wolfsburg the map shows land, the town, forest, water, borders and roads, painted in this order', () => {
	expect(classes(view(52.42, 10.79, 13), [WOLFSBURG])).toEqual([
		'land', 'town', 'forest', 'water', 'district', 'outline', 'road-minor', 'road-major'
	]);
});

test('small roads wait until there is room for them', () => {
	expect(classes(view(52.42, 10.79, 10.25))).not.toContain('road-minor');
	expect(classes(view(52.42, 10.79, 10.25))).toContain('road-major');
	expect(classes(view(52.42, 10.79, 9.5))).not.toContain('road-major');
});

test('a map of Germany shows the Länder and nothing smaller', () => {
	expect(classes(view(51.2, 10.4, 6))).toEqual(['land', 'outline']);
});

test('outside the towns with a map of their own the boundaries are drawn', () => {
	expect(classes(view(51.342, 9.857, 11), ['06636016'])).toEqual(['land', 'town', 'district', 'outline']);
});

test('only a view that touches a town with a map of its own knows roads, at every zoom', () => {
	const [wolfsburg, wuppertal] = [(zoom: number) => view(52.42, 10.79, zoom), (zoom: number) => view(51.256, 7.15, zoom)];
	expect([13, 9].map((zoom) => [knowsDetail(wolfsburg(zoom), sources), knowsDetail(wuppertal(zoom), sources)])).toEqual([[true, false], [true, false]]);
	for (const at of [wolfsburg(13), wuppertal(13)]) expect(classes(at).includes('road-major')).toBe(knowsDetail(at, sources));
});

test('without a territory no town is set off', () => {
	expect(classes(view(51.256, 7.15, 11))).not.toContain('town');
});

test('far from Germany there is nothing to draw', () => {
	expect(classes(view(40, -74, 10), [WOLFSBURG])).toEqual([]);
});

test('a view of Wolfsburg takes at most 60 kB, any other at most 40 kB', () => {
	for (let zoom = 9; zoom <= 17; zoom += 0.5) {
		expect(kilobytes(view(52.42, 10.79, zoom), [WOLFSBURG]), `Wolfsburg ${zoom}`).toBeLessThan(60);
	}
	for (const [lat, lon] of [[51.48, 7.1], [51.256, 7.15], [51.342, 9.857], [51.2, 10.4], [48.14, 11.58]] as const) {
		for (let zoom = 5; zoom <= 16; zoom += 0.5) {
			expect(kilobytes(view(lat, lon, zoom)), `${lat} ${lon} ${zoom}`).toBeLessThan(40);
		}
	}
});

test('every path is written in the short form that browsers read', () => {
	for (const zoom of [6, 8, 10, 12, 14]) {
		for (const { class: kind, d } of baseMapLayers(view(52.42, 10.79, zoom), sources, [WOLFSBURG])) {
			expect(d, kind).toMatch(/^(M-?\d*\.?\d+ -?\d*\.?\d+l[-\d. ]+z?)+$/);
			expect(d).not.toMatch(/NaN|Infinity|e-/);
		}
	}
});

test('land that fills the view is one rectangle a little larger than the picture', () => {
	const [land] = baseMapLayers(view(51.256, 7.15, 13), sources);
	expect(land!.d).toBe('M-12 -12l0 724 1024 0 0-724z');
});
