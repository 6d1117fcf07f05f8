// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { baseMapSources, drawBaseMap, listKnownPlaces } from './base-map.ts';

test('the geometry is read once', () => {
	expect(baseMapSources()).toBe(baseMapSources());
});

test('layers and names of a view come together', () => {
	const view = { lat: 52.42, lon: 10.79, zoom: 12.5, width: 800, height: 500 };
	const { layers, labels } = drawBaseMap(view, ['03103000']);
	expect(layers.map((layer) => layer.class)).toContain('road-major');
	expect(labels.map((label) => label.text)).toContain('Vorsfelde');
});

test('an office in Wuppertal knows its districts first and its neighbours after them, none twice', () => {
	const known = listKnownPlaces(['05124000']);
	expect(known.slice(0, 3).map((place) => place.name)).toEqual(['Elberfeld', 'Barmen', 'Vohwinkel']);
	const names = known.map((place) => place.name);
	expect(names).toEqual(expect.arrayContaining(['Wuppertal', 'Solingen', 'Remscheid', 'Velbert']));
	expect(new Set(known.map(({ ags, name }) => `${ags} ${name}`)).size).toBe(known.length);
});

test('the hand-made point of a town comes before the one of its area', () => {
	const [wuppertal] = listKnownPlaces(['05124000']).filter((place) => place.name === 'Wuppertal');
	expect(wuppertal).toMatchObject({ lat: 51.256, lon: 7.151, kind: 'municipality' });
});

test('an office anywhere else knows the municipalities around it', () => {
	const freiburg = listKnownPlaces(['08311000'], 12).map((place) => place.name);
	expect(freiburg[0]).toBe('Freiburg im Breisgau');
	expect(freiburg).toContain('Kirchzarten');
});
