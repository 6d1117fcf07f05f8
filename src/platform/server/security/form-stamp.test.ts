// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Scope } from '#platform/scope/scope.ts';
import { isFromPerson, newStamp } from './form-stamp.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const at = (seconds: number, network = 'n1') => ({ now: new Date(START + seconds * 1000), network: { id: network, slug: network } }) as Scope;
const sent = (seconds: number, form: { webseite?: string; stempel?: string } = {}, network = 'n1') => () =>
	isFromPerson(at(seconds, network), { webseite: '', stempel: newStamp(at(0)), ...form });
const refused = expect.objectContaining({ code: 'common.sent_too_fast' });

test('a form that was read for two seconds or lay open for a day is taken', () => {
	expect([sent(2)(), sent(24 * 3600)()]).toEqual([true, true]);
});

test('a form that comes back at once, from the future or after more than a day is refused', () => {
	for (const seconds of [0, 1.9, -5, 24 * 3600 + 1]) expect(sent(seconds)).toThrow(refused);
});

test('a filled hidden field is no person and gets no error to learn from', () => {
	expect(sent(60, { webseite: 'http://spam.example' })()).toBe(false);
});

test('a stamp of another network, a changed, an empty or a garbled one is refused', () => {
	const [time = '', signature = ''] = newStamp(at(0)).split('.');
	const changed = `${(START - 60_000).toString(36)}.${signature}`;
	expect(sent(60, {}, 'n2')).toThrow(refused);
	for (const stempel of ['', '.', time, `${time}.`, changed, `${time}.${signature.slice(1)}x`, 'ä'.repeat(43), `NaN.${signature}`]) expect(sent(60, { stempel })).toThrow(refused);
});
