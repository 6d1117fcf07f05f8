// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { findSubstitutes, wordsOf, type LocalSupply } from './substitutes.ts';

const ELBERFELD = { lat: 51.256, lon: 7.15 };
const BARMEN = { lat: 51.272, lon: 7.2 };
const HAMBURG = { lat: 53.55, lon: 10 };
const supply = (name: string, words: string, rest: Partial<LocalSupply> = {}) => {
	const whole = { via: 'offer' as const, id: name, organisationId: name, name, words, point: BARMEN, suppliesTo: [], ...rest };
	return { ...whole, found: wordsOf(whole.words) };
};
const bought = (goods: string) => ({ buyerId: 'buyer', goods, point: ELBERFELD, supplierPoint: HAMBURG });
const names = (goods: string, ...supplies: ReturnType<typeof supply>[]) => findSubstitutes(bought(goods), supplies).map(({ name }) => name);

describe('a chance to buy nearby', () => {
	test('is found by the word, its forms, its compounds and its synonyms', () => {
		expect(names('Kartoffeln', supply('Hof', 'Frische Kartoffeln vom Feld'))).toEqual(['Hof']);
		expect(names('Holz', supply('Säge', 'Bauholz und Bretter nach Maß'))).toEqual(['Säge']);
		expect(names('Kaffee, geröstet', supply('Rösterei', 'Kaffee aus eigener Röstung'))).toEqual(['Rösterei']);
	});

	test('is one where one of several goods is answered, and none where nothing is', () => {
		expect(names('Kartoffeln, Kohl und Rote Bete', supply('Hof', 'Kohl, auch krumm'))).toEqual(['Hof']);
		expect(names('Schrauben', supply('Hof', 'Kohl, auch krumm'), supply('Café', 'Kuchen'))).toEqual([]);
	});

	test('is not what a text says no to', () => {
		expect(names('Honig', supply('Imker', 'Honig im Glas'), supply('Kerzen', 'Kerzen, aber kein Honig'))).toEqual(['Imker']);
	});

	test('is neither the buyer itself, nor who supplies it already, nor who is as far away as the supplier of today', () => {
		const [self, knows, far, near] = [
			supply('Selbst', 'Holz', { organisationId: 'buyer' }), supply('Schon da', 'Holz', { suppliesTo: ['buyer'] }), supply('Weit', 'Holz', { point: { lat: 54.3, lon: 10.1 } }), supply('Nah', 'Holz')
		];
		expect(names('Holz', self, knows, far, near)).toEqual(['Nah']);
		// The control: each of them would be one for somebody else.
		expect(findSubstitutes({ ...bought('Holz'), buyerId: 'other', supplierPoint: null }, [self, knows, far, near])).toHaveLength(3);
	});

	test('names an organisation once, with its strongest reason, and says how much nearer it is', () => {
		const [one, ...more] = findSubstitutes(bought('Holz'), [supply('Säge', 'Holz', { via: 'profile', id: 'p' }), supply('Säge', 'Holz in Bohlen', { via: 'offer', id: 'o' })]);
		expect(more).toEqual([]);
		expect(one).toMatchObject({ via: 'offer', id: 'o', word: 'Holz' });
		expect([Math.round(one!.km!), Math.round(one!.savedKm!)]).toEqual([4, 316]);
	});

	test('is also one where nobody knows the way, and goods without words answer nothing', () => {
		expect(findSubstitutes({ buyerId: 'x', goods: 'Holz', point: null, supplierPoint: null }, [supply('Säge', 'Holz')])).toMatchObject([{ km: null, savedKm: null }]);
		expect(names(' , ;', supply('Säge', 'Holz'))).toEqual([]);
	});
});
