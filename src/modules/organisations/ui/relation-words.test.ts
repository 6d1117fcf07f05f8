// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { RELATION_KINDS } from '../kinds.ts';
import { relationLabel } from './labels.ts';

test('a relation reads from either end, and says who delivers and who buys', () => {
	expect([relationLabel('supplies', true), relationLabel('supplies', false)]).toEqual(['liefert an', 'bezieht von']);
});

test('every kind that has a direction reads differently from its two ends', () => {
	const same = RELATION_KINDS.filter((kind) => relationLabel(kind, true) === relationLabel(kind, false));
	expect(same).toEqual(['partner']);
});
