// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { knownDay } from './dates.ts';

test('A day is shown as far as it is known, never as the first of January', () => {
	expect(['2025', '2025-03', '2025-03-01', 'ab sofort'].map((written) => knownDay(written, 'de'))).toEqual(['2025', 'März 2025', '1. März 2025', 'ab sofort']);
	expect(knownDay('2025-03', 'en')).toBe('March 2025');
});
