// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { DESK_LINES, FOOTER_LINES, groupedNavigation, navigation } from './navigation.ts';

const lead = { network: 'wolfsburg', locale: 'de' as const, roles: ['lead'] as const };
const OFFICE = '/(desk)/[network]/schreibtisch/verwaltung';

describe('a navigation', () => {
	test('has the lines that the reader may open, and a heading only above lines', () => {
		const hrefs = (roles: ('lead' | 'adviser' | 'member')[]) => groupedNavigation(DESK_LINES, { ...lead, roles }).flatMap((group) => group.items.map(({ href }) => href));
		expect(hrefs(['lead'])).toContain('/wolfsburg/schreibtisch/verwaltung');
		expect(hrefs(['adviser'])).not.toContain('/wolfsburg/schreibtisch/verwaltung');
		expect(groupedNavigation(DESK_LINES, { ...lead, roles: ['member'] })).toEqual([]);
	});

	test('shows a stranger what anybody may open, in their language', () => {
		const lines = navigation(FOOTER_LINES, { ...lead, roles: [], locale: 'en' });
		expect(lines[0]).toEqual({ href: '/en/wolfsburg/impressum', label: 'Legal notice', count: undefined });
	});

	test('says what waits behind a line, and nothing where nothing waits', () => {
		const counted = (count: number) => navigation(DESK_LINES, { ...lead, counts: { [OFFICE]: count } }).find(({ href }) => href.endsWith('/verwaltung'));
		expect([counted(3)?.count, counted(0)?.count]).toEqual([3, undefined]);
	});

	test('leaves out a page that is not declared', () => {
		const line = { route: '/(desk)/[network]/schreibtisch/nirgendwo', label: DESK_LINES[0]!.label };
		expect(navigation([line], lead)).toEqual([]);
	});
});
