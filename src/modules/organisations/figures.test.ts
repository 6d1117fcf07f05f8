// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { isCounted, yearsOf } from './figures.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const asks = (headers: Record<string, string>) => isCounted(new Headers(headers));

test('a browser counts; a robot, a program, nobody, and a page fetched in advance do not', () => {
	expect(asks({ 'user-agent': FIREFOX })).toBe(true);
	for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'curl/8.5', 'python-requests/2.31', 'Mozilla/5.0 HeadlessChrome/120', '']) expect([agent, asks({ 'user-agent': agent })]).toEqual([agent, false]);
	expect(asks({ 'user-agent': FIREFOX, 'sec-purpose': 'prefetch;prerender' })).toBe(false);
	expect(asks({})).toBe(false);
});

test('the three numbers stand side by side year by year, the newest first, also where only one of them happened', () => {
	const figures = { years: [{ year: 2026, shown: 5, contact: 1 }, { year: 2024, shown: 2, contact: 0 }] };
	expect(yearsOf(figures, { years: [{ year: 2026, count: 1 }, { year: 2025, count: 3 }] })).toEqual([
		{ year: 2026, shown: 5, contact: 1, introductions: 1 }, { year: 2025, shown: 0, contact: 0, introductions: 3 }, { year: 2024, shown: 2, contact: 0, introductions: 0 }
	]);
	expect(yearsOf({ years: [] }, { years: [] })).toEqual([]);
});
