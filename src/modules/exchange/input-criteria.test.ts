// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaFrom } from './input-criteria.ts';

const carried = (...keys: string[]) => JSON.stringify(keys.map((key) => ({ key, words: `aus ${key}` })));

describe('the criteria of a form', () => {
	test('take the value and the weight that the person left, with the words they came from', () => {
		const form = { kriterien: carried('area_sqm_min', 'cooled', 'ramp'), k_0_wert: '12,5', k_0_gewicht: 'must', k_1_wert: 'ja', k_1_gewicht: 'wish', k_2_wert: 'ja', k_2_gewicht: 'none' };
		const { must, wish, attributes } = criteriaFrom(form, 'need');
		expect(must).toEqual([{ key: 'area_sqm_min', value: 12.5, words: 'aus area_sqm_min', confidence: 1 }]);
		expect(wish).toEqual([{ key: 'cooled', value: true, words: 'aus cooled', confidence: 1 }]);
		expect(attributes).toEqual({ area_sqm_min: 12.5, cooled: true });
	});

	test('read German figures: a dot before three digits separates thousands, a comma decimals', () => {
		const read = (typed: string) => criteriaFrom({ kriterien: carried('area_sqm_min'), k_0_wert: typed }, 'need').attributes.area_sqm_min;
		expect(['1.200', '1.200,5', '12,5', '0,5', ' 80 '].map(read)).toEqual([1200, 1200.5, 12.5, 0.5, 80]);
		expect(['viel', '12 qm', ''].map(read)).toEqual([undefined, undefined, undefined]);
	});

	test('name what cannot be read, with its field, unless the line does not count', () => {
		const form = { kriterien: carried('area_sqm_min', 'available_from', 'area_sqm_max'), k_0_wert: 'abc', k_1_wert: 'bald', k_2_wert: 'abc', k_2_gewicht: 'none', neu_0_merkmal: 'area_sqm', neu_0_wert: 'groß' };
		expect(criteriaFrom(form, 'need').unread).toEqual([
			{ field: 'k_0_wert', message: 'exchange.criterion_no_number' }, { field: 'k_1_wert', message: 'exchange.criterion_no_date' },
			{ field: 'neu_0_wert', message: 'exchange.criterion_no_number' }
		]);
		expect(criteriaFrom({ kriterien: carried('area_sqm_min'), k_0_wert: ' ' }, 'need').unread).toEqual([]);
	});

	test('refuse figures that nobody can mean, with the range at the field', () => {
		const form = { kriterien: carried('rent_eur_day_max', 'persons_min', 'moisture_max', 'temperature_c_max'), k_0_wert: '-7', k_1_wert: '100.000.000.000.000.000.000', k_2_wert: '101', k_3_wert: '-18' };
		const read = criteriaFrom(form, 'need');
		expect(read.unread.map(({ field, message }) => [field, message])).toEqual([
			['k_0_wert', 'exchange.criterion_range_euro'], ['k_1_wert', 'exchange.criterion_range_count'], ['k_2_wert', 'exchange.criterion_range_percent']
		]);
		expect(read.attributes).toEqual({ temperature_c_max: -18 });
	});

	test('drop the words they were read from once the person changed the value', () => {
		const kriterien = JSON.stringify([{ key: 'rent_eur_day_max', value: 40, words: 'höchstens 40 €' }, { key: 'area_sqm_min', value: 12, words: '12 m²' }]);
		expect(criteriaFrom({ kriterien, k_0_wert: '50', k_1_wert: '12' }, 'need').must.map((one) => one.words)).toEqual(['', '12 m²']);
	});

	test('take a date only as a date, a yes or no only as one', () => {
		const read = (key: string, typed: string) => criteriaFrom({ kriterien: carried(key), k_0_wert: typed }, 'offer').attributes[key];
		expect([read('available_from', '2027-03-01'), read('available_from', 'bald')]).toEqual(['2027-03-01', undefined]);
		expect([read('cooled', 'nein'), read('cooled', 'vielleicht')]).toEqual([false, undefined]);
	});

	test('take a day as people write it, also on a line of their own, and none that is in no calendar', () => {
		const read = (typed: string) => criteriaFrom({ neu_0_merkmal: 'available_from', neu_0_wert: typed }, 'offer').attributes.available_from;
		expect(['01.03.2027', '1.3.2027', '1. 3. 2027', '2027-03-01'].map(read)).toEqual(Array(4).fill('2027-03-01'));
		expect(['31.02.2027', '2027-02-31', '2027-13-01', '1.3.27'].map(read)).toEqual(Array(4).fill(undefined));
	});

	test('take lines of their own; without a value that means yes, and a made-up attribute is left out', () => {
		const form = { neu_0_merkmal: 'cooled', neu_0_gewicht: 'wish', neu_1_merkmal: 'moonlight', neu_1_wert: 'ja' };
		expect(criteriaFrom(form, 'need')).toMatchObject({ must: [], wish: [{ key: 'cooled', value: true }] });
	});

	test('of an offer are all stated or not stated; there are no wishes', () => {
		const form = { kriterien: carried('area_sqm', 'cooled'), k_0_wert: '18', k_0_gewicht: 'wish', k_1_wert: 'ja', k_1_gewicht: 'none' };
		expect(criteriaFrom(form, 'offer')).toMatchObject({ attributes: { area_sqm: 18 }, wish: [] });
	});

	test('never throw, and never carry more than forty lines, whatever a machine sends', () => {
		const many = carried(...Array.from({ length: 200 }, (_, index) => `key_${index}`));
		const filled = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k_${index}_wert`, 'ja']));
		expect(criteriaFrom({ kriterien: many, ...filled }, 'need').must.length).toBe(40);
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[null]', '{}', '[1]')), fc.string(), (kriterien, value) => {
			const { must } = criteriaFrom({ kriterien, k_0_wert: value }, 'need');
			expect(must.every((one) => one.key !== '' && one.confidence === 1)).toBe(true);
		}));
	});
});
