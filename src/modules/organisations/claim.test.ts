// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { claimWay, objectionUntil } from './claim.ts';

const record = { email: 'info@baeckerei-korn.example', website: 'https://www.baeckerei-korn.example/laden' };

test('the address of the entry proves, however it is written', () => {
	expect(claimWay('Info@Baeckerei-Korn.example', record)).toBe('recorded_address');
	expect(claimWay('korn@gmx.de', { email: 'korn@GMX.de', website: null })).toBe('recorded_address');
});

test('an address of the same domain as mail or website suggests, of a shop below the domain, too', () => {
	expect(claimWay('lisa@baeckerei-korn.example', record)).toBe('same_domain');
	expect(claimWay('lisa@baeckerei-korn.example', { email: null, website: record.website })).toBe('same_domain');
	expect(claimWay('lisa@korn.example', { email: null, website: 'https://shop.korn.example' })).toBe('same_domain');
});

test('an address of a free mail service suggests nothing', () => {
	expect(claimWay('andere@gmx.de', { email: 'korn@gmx.de', website: null })).toBeNull();
	expect(claimWay('wer@t-online.de', { email: null, website: 'https://t-online.de' })).toBeNull();
});

test('a domain that only looks alike suggests nothing, nor does a shared host, a top level or nonsense', () => {
	for (const [email, website] of [
		['a@boese-korn.example', 'https://korn.example'], ['a@sub.korn.example', 'https://korn.example'], ['a@example', 'https://korn.example'], ['a@facebook.com', 'https://www.facebook.com/korn'],
		['a@jimdo.com', 'https://korn.jimdo.com'], ['a@korn.example', 'kein Netz'], ['kein-at', 'https://korn.example']
	] as const) expect([email, claimWay(email, { email: null, website })]).toEqual([email, null]);
});

test('a record without any address is never proven by one', () => {
	expect(claimWay('chef@firma.example', { email: null, website: null })).toBeNull();
});

test('the office has fourteen days to refuse, over the change of clocks, too', () => {
	expect([objectionUntil('2026-10-20'), objectionUntil('2026-12-24')]).toEqual(['2026-11-03', '2027-01-07']);
});
