// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { areaKindOf, KnownAreas, parentsByPlace, type AreaDraft } from './import-draft.ts';

const square = (lon: number, lat: number, size: number): AreaDraft => ({
	name: 'x', kind: 'quarter', description: '', externalId: null, municipality: null, parentLine: null, point: { lat: lat + size / 2, lon: lon + size / 2 },
	outline: { type: 'Polygon', coordinates: [[[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]] }
});

test('an area lies in the smallest that holds it; neighbours hold nothing of each other', () => {
	const drafts = [square(10, 52, 1), square(10.1, 52.1, 0.5), square(10.2, 52.2, 0.1), square(11, 52, 1)].map((draft, at) => ({ line: at + 1, draft }));
	expect([...parentsByPlace(drafts)]).toEqual([[3, 2], [2, 1]]);
});

test('a list knows an area by its number, or by name and place', () => {
	const known = [{ id: 'a', name: 'Neustadt', point: { lat: 52, lon: 10 }, source: 'OSM', sourceId: '7', kind: 'quarter' as const, description: '', municipality: null, listed: null }];
	const find = (draft: Parameters<KnownAreas['find']>[0], source: string) => new KnownAreas(known, source).find(draft);
	expect(find({ name: 'Anders', externalId: '7', point: null }, 'OSM')?.id).toBe('a');
	expect(find({ name: 'neustadt', externalId: null, point: { lat: 52.01, lon: 10 } }, 'Liste')?.id).toBe('a');
	expect(find({ name: 'Neustadt', externalId: null, point: { lat: 51, lon: 7 } }, 'Liste')).toBeNull();
});

test('business parks are told by their words', () => expect(['Gewerbegebiet Heinenkamp', 'landuse industrial', 'Ortsteil Neindorf', 'Stadtpark 1'].map(areaKindOf)).toEqual(['park', 'park', 'quarter', 'park']));
