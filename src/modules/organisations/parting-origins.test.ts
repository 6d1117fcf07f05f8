// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { FieldOrigin } from './field-origin.ts';
import { partOrigins } from './parting-origins.ts';

const phone = (source: string, legalBasis: FieldOrigin['legalBasis'] = null): FieldOrigin => ({ field: 'phone', source, sourceDate: null, legalBasis, audience: null });
const [ours, theirs, since] = [phone('unsere Liste'), phone('ihre Liste'), phone('GewA 1', 'trade_register')];

test('a value that goes home takes the origin that it had', () => {
	expect(partOrigins({ kept: [ours], gone: [theirs], now: [theirs] }, ['phone'], [])).toEqual({ kept: [ours], gone: [theirs] });
	expect(partOrigins({ kept: [], gone: [theirs], now: [theirs] }, ['phone'], [])).toEqual({ kept: [], gone: [theirs] });
});

test('a value that was changed since keeps what stands with it', () => {
	expect(partOrigins({ kept: [], gone: [theirs], now: [theirs] }, [], ['phone'])).toEqual({ kept: [theirs], gone: [theirs] });
});

test('what was found out meanwhile hides the value at both, and never shows more of the other', () => {
	expect(partOrigins({ kept: [ours], gone: [theirs], now: [since] }, [], ['phone'])).toEqual({ kept: [since], gone: [since] });
	expect(partOrigins({ kept: [ours], gone: [since], now: [theirs] }, [], ['phone'])).toEqual({ kept: [theirs], gone: [since] });
});
