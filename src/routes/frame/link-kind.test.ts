// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { linkKind } from './link-kind.ts';

test('an address of a link is known as one, even when its end is missing or too long', () => {
	const account = ['/wuppertal/anmelden/link/abc', '/wuppertal/anmelden/link', '/en/wuppertal/anmelden/einladung/', '/wuppertal/anmelden/kennwort/a/b'];
	const exchange = ['/wuppertal/link/vermittlung/gesuch/abc', '/wuppertal/link', '/en/wuppertal/link/vermittlung/', '/wuppertal/link/vermittlung/antwort/a/b'];
	expect(account.map(linkKind)).toEqual(account.map(() => 'account'));
	expect(exchange.map(linkKind)).toEqual(exchange.map(() => 'exchange'));
});

test('other addresses are none', () => {
	const others = ['/', '/wuppertal', '/wuppertal/anmelden', '/wuppertal/verzeichnis/link', '/link', '/wuppertal/linkshaender', '/wuppertal/anmelden/links'];
	expect(others.map(linkKind)).toEqual(others.map(() => null));
});
