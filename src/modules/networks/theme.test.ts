// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, DARK_BACKGROUND, WRITING } from './contrast.ts';
import { refuseAccent, themeCss, themeOf } from './theme.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
	test('of black and white is 21, of a colour with itself 1', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#8a1f45', '#8a1f45')).toBe(1);
	});

	test('agrees with a published pair: #767676 is the brightest grey that may be writing on white', () => {
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
		expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
	});
});

describe('a colour of an office', () => {
	test('is taken when writing in it can be read on white', () => {
		expect(refuseAccent('#1f4e79')).toBeNull();
	});

	test('is refused when it is too bright for that', () => {
		expect(refuseAccent('#ffcc00')).toBe('networks.accent_unreadable');
		expect(refuseAccent('#777777')).toBe('networks.accent_unreadable');
	});

	test('must be written as six hexadecimal digits, so that nothing else gets into the stylesheet', () => {
		for (const text of ['red', '#fff', '#1F4E79', '#12345g', '#1f4e79;}body{display:none']) {
			expect(refuseAccent(text)).toBe('networks.accent_no_colour');
			expect(themeCss(text)).toBe('/* no theme */\n');
		}
	});

	test('that is taken can be read on dark pages, too, and carries black writing there', () => {
		fc.assert(
			fc.property(colours, (accent) => {
				if (refuseAccent(accent)) return;
				const { accentDark, accentDarkContrast } = themeOf(accent);
				expect(contrast(accentDark, DARK_BACKGROUND)).toBeGreaterThanOrEqual(WRITING);
				expect(contrast(accentDark, accentDarkContrast)).toBeGreaterThanOrEqual(WRITING);
			}),
			{ numRuns: 500 }
		);
	});
});
