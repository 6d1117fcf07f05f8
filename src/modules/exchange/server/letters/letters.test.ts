// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { greeting, titleOf } from './letter.ts';

describe('a letter', () => {
	test('greets by name, and nobody by the sign for nobody', () => {
		expect([greeting('de', 'Ronja Meise'), greeting('de', '–'), greeting('de', ''), greeting('en', '–')]).toEqual(['Guten Tag Ronja Meise,', 'Guten Tag,', 'Guten Tag,', 'Dear reader,']);
	});

	test('shortens a title at a word', () => {
		expect(titleOf('Kühlraum, 12 m²\nmit Rampe')).toBe('Kühlraum, 12 m²');
		const long = titleOf('Für unsere Gemüsekisten suchen wir mindestens zwölf Quadratmeter gekühlt, und zwar möglichst nah am Bahnhof');
		expect(long).toBe('Für unsere Gemüsekisten suchen wir mindestens zwölf Quadratmeter gekühlt, und …');
		expect(long.length).toBeLessThanOrEqual(80);
	});
});
