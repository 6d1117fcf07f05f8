// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { isCounted } from './figures.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const asks = (headers: Record<string, string>) => isCounted(new Headers(headers));

test('a browser counts; a robot, a program, nobody, and a page fetched in advance do not', () => {
	expect(asks({ 'user-agent': FIREFOX })).toBe(true);
	for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'curl/8.5', 'python-requests/2.31', 'Mozilla/5.0 HeadlessChrome/120', '']) expect([agent, asks({ 'user-agent': agent })]).toEqual([agent, false]);
	expect(asks({ 'user-agent': FIREFOX, 'sec-purpose': 'prefetch;prerender' })).toBe(false);
	expect(asks({})).toBe(false);
});
