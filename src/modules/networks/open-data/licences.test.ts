// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { licenceOfAll } from './licences.ts';

test('one source under the ODbL brings the whole under the ODbL', () => {
	expect(licenceOfAll('cc-by', [null, 'ODbL 1.0'])?.key).toBe('odbl');
	expect(licenceOfAll(null, ['ODbL-1.0'])?.key).toBe('odbl');
});

test('otherwise the licence is the one that the network declared, or none', () => {
	expect(licenceOfAll('dl-de-by', [null, 'CC0'])?.key).toBe('dl-de-by');
	expect(licenceOfAll(null, [])).toBeNull();
});
