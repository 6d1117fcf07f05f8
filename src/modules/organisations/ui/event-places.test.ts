// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { eventPlaces } from './event-places.ts';

const PARK = { id: 'park', slug: 'park', name: 'Park Eins', how: 'point' };
const QUARTER = { id: 'viertel', slug: 'viertel', name: 'Äußeres Viertel', how: 'point' };
const STORE = { id: 'lager', label: 'Lager', street: 'Höhne', houseNumber: '3', city: 'Wuppertal', areas: [PARK, QUARTER] };
const OFFICE = { id: 'buero', label: '', street: 'Gathe', houseNumber: '', city: '', areas: [PARK] };

describe('where a life event may have happened', () => {
	test('is at a site of the record or in an area of one, each once and in the order of the alphabet', () => {
		expect(eventPlaces([STORE, OFFICE])).toEqual({
			sites: [{ value: 'lager', label: 'Lager, Höhne 3, Wuppertal' }, { value: 'buero', label: 'Gathe' }],
			areas: [{ value: 'viertel', label: 'Äußeres Viertel' }, { value: 'park', label: 'Park Eins' }]
		});
	});

	test('is nowhere to be chosen where the record has no place, but stays where it was said', () => {
		expect(eventPlaces([])).toEqual({ sites: [], areas: [] });
		expect(eventPlaces([{ ...OFFICE, street: '' }], { site: { value: 'alt', label: 'Altes Lager' }, area: { value: 'park', label: 'Park Eins' } })).toEqual({
			sites: [{ value: 'alt', label: 'Altes Lager' }], areas: [{ value: 'park', label: 'Park Eins' }]
		});
	});
});
