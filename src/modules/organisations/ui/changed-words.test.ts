// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

test('A change says what was changed, in the words of the form, each once', () => {
	expect(changedWords({ phone: '1', website: 'x', version: 2 }, 'de')).toBe('Telefon, Website');
	expect(changedWords({ phone: '1' }, 'en')).toBe('Phone');
	expect([changedWords({ version: 2 }, 'de'), changedWords(null, 'de')]).toEqual(['', '']);
});
