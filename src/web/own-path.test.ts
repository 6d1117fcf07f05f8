// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

describe('an address to go on to', () => {
	test('is taken when it is a page of this network, in either language, with its query', () => {
		for (const path of ['/wolfsburg/schreibtisch', '/en/wolfsburg/mein?seite=2', '/wolfsburg']) expect(ownPath(path, 'wolfsburg')).toBe(path);
	});

	test('is dropped when it leads elsewhere', () => {
		const elsewhere = ['https://evil.example/wolfsburg', '//evil.example/wolfsburg', '/\\evil.example', '/\t/evil.example', '/wuppertal/mein', '/wolfsburg/../wuppertal', '/x/..//wolfsburg/a', 'wolfsburg', '', null];
		for (const path of elsewhere) expect(ownPath(path, 'wolfsburg')).toBeNull();
	});

	test('never leaves our host, whatever is written', () => {
		const pieces = fc.array(fc.constantFrom('/', '\\', 'wolfsburg', 'en', '.', '..', '@', ':', '?', '#', '\t', '%2f', 'evil.example', 'https:'), { maxLength: 8 });
		fc.assert(
			fc.property(pieces, (parts) => {
				const path = ownPath(parts.join(''), 'wolfsburg');
				if (path === null) return;
				const reached = new URL(path, 'https://netz.example/start');
				expect(reached.origin).toBe('https://netz.example');
				expect(reached.pathname).toMatch(/^\/(en\/+)?wolfsburg(\/|$)/);
			}),
			{ numRuns: 2000 }
		);
	});
});
