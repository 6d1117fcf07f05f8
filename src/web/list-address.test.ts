// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { readListAddress } from './list-address.ts';

describe('the address of a list', () => {
	test('is taken apart into list and filters, whatever the language', () => {
		expect(readListAddress('/wolfsburg/schreibtisch/journal?bereich=exchange', 'wolfsburg')).toEqual({ path: 'journal', query: 'bereich=exchange' });
		expect(readListAddress('/en/wolfsburg/schreibtisch/journal', 'wolfsburg')).toEqual({ path: 'journal', query: '' });
	});

	test('loses what belongs to one moment', () => {
		const address = '/wolfsburg/schreibtisch/journal?seite=4&hinweis=desk.view_kept&von=2026-01-01&auswahl=x&_once=1';
		expect(readListAddress(address, 'wolfsburg')?.query).toBe('von=2026-01-01');
	});

	test.each([
		'https://evil.example/wolfsburg/schreibtisch/journal',
		'//evil.example/wolfsburg/schreibtisch/journal',
		'/\\evil.example/wolfsburg/schreibtisch/journal',
		'/ruhr/schreibtisch/journal',
		'/wolfsburg/verzeichnis',
		'/wolfsburg/schreibtisch',
		'/wolfsburg/schreibtisch/ansichten',
		'/wolfsburg/schreibtisch/journal/../../../ruhr/schreibtisch/journal',
		'/wolfsburg/schreibtisch/gibtesnicht',
		'javascript:alert(1)',
		''
	])('of %s is none of ours', (address) => {
		expect(readListAddress(address, 'wolfsburg')).toBeNull();
	});

	test('does not grow without end', () => {
		expect(readListAddress(`/wolfsburg/schreibtisch/journal?person=${'x'.repeat(1600)}`, 'wolfsburg')).toBeNull();
	});
});
