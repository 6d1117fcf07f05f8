// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { accessibilityOf, statementIsOld } from './accessibility.ts';
import { imprintOf, missingInImprint } from './imprint.ts';

describe('an imprint', () => {
	const office = { kind: 'city', street: 'Rathausplatz 1', postcode: '37213', city: 'Witzenhausen', email: 'a@b.example', phone: '+49 30 23125 001' };
	const whole = { holder: 'Stadt', representative: 'Kim Beispiel', responsibleForContent: 'Kim Beispiel' };

	test('that says everything misses nothing', () => {
		expect(missingInImprint(office, imprintOf(whole))).toEqual([]);
	});

	test('names each gap', () => {
		expect(missingInImprint({ ...office, phone: '', street: '' }, imprintOf({}))).toEqual(['holder', 'representative', 'address', 'phone', 'responsible']);
	});

	test('of a company needs its register', () => {
		expect(missingInImprint({ ...office, kind: 'company' }, imprintOf(whole))).toEqual(['register']);
	});

	test('survives whatever is stored', () => {
		for (const stored of [null, 'text', 7, { holder: 7, note: null }, []]) expect(imprintOf(stored).holder).toBe('');
	});
});

describe('a statement on accessibility', () => {
	test('is old after twelve months, and when nobody ever checked', () => {
		const now = new Date('2026-11-23T12:00:00Z');
		expect(statementIsOld(accessibilityOf({ assessedOn: '2025-11-24' }), now)).toBe(false);
		expect(statementIsOld(accessibilityOf({ assessedOn: '2025-11-23' }), now)).toBe(true);
		expect(statementIsOld(accessibilityOf({}), now)).toBe(true);
	});

	test('takes known words only', () => {
		expect(accessibilityOf({ status: 'perfect', method: 'guess', assessedOn: 'gestern' })).toMatchObject({ status: null, method: null, assessedOn: null });
	});
});
