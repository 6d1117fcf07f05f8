// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { m } from '#text/compiled/messages.js';
import { attributeInWords, reasonInWords, sidedLabel } from './wording.ts';

const reason = (key: string, params: Record<string, string | number>, locale: 'de' | 'en' = 'de') => reasonInWords(locale, { key, params } as never);

describe('a sentence', () => {
	test('counts one as one', () => {
		expect([1, 2].map((months) => reason('exchange_reason_freshness', { months }))).toEqual(['Zuletzt bestätigt vor einem Monat', 'Zuletzt bestätigt vor 2 Monaten']);
		expect(reason('exchange_reason_criteria', { met: 1, total: 3 })).toBe('1 von 3 Kriterien ist erfüllt');
	});

	test('writes figures as its language does', () => {
		expect(reason('exchange_reason_distance_near', { km: 0.3, radius: 2.5 })).toBe('0,3 km Luftlinie, innerhalb von 2,5 km');
		expect([m.exchange_km({ km: 0.3 }, { locale: 'de' }), m.exchange_km({ km: 1 }, { locale: 'en' })]).toEqual(['0,3 km', '1 km']);
		expect(reason('exchange_reason_distance_near', { km: 0.3, radius: 2.5 }, 'en')).toContain('0.3 km');
	});

	test('shows a date as far as it is known', () => {
		expect(attributeInWords('de', 'available_from', '2025').sentence).toBe('Verfügbar ab: 2025');
	});

	test('sets a list of words apart, and leaves figures alone', () => {
		expect(attributeInWords('de', 'days', 'Di,Do').sentence).toBe('Wochentage: Di, Do');
		expect(attributeInWords('de', 'certificate', 'Note 1,5').sentence).toBe('Siegel oder Nachweis: Note 1,5');
	});

	test('tells two sides of one criterion apart in a form', () => {
		expect(['area_sqm_min', 'area_sqm_max', 'area_sqm'].map((key) => sidedLabel('de', key))).toEqual(['Fläche, mindestens', 'Fläche, höchstens', 'Fläche']);
	});
});
