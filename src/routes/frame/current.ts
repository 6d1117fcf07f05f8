// SPDX-License-Identifier: EUPL-1.2
import { deLocalizeHref, localizeHref } from '#text/compiled/runtime.js';
import type { LanguageLink, NavGroup, NavItem } from '#ui/types.ts';

/**
 * Marks the line of the page that is open: the longest address that the page's address begins with. A line above others
 * (the desk itself) is open only where its very page is.
 */
export function markCurrent(items: NavItem[], pathname: string): NavItem[] {
	const open = items
		.filter(({ href }) => pathname === href || (pathname.startsWith(`${href}/`) && !items.some((other) => other.href.startsWith(`${href}/`))))
		.sort((a, b) => b.href.length - a.href.length)[0];
	return items.map((item) => ({ ...item, current: item === open }));
}

/** The same for lines under headings: one line of all is the open one. */
export function markCurrentGroup(groups: NavGroup[], pathname: string): NavGroup[] {
	const marked = markCurrent(groups.flatMap((group) => group.items), pathname);
	return groups.map((group) => ({ ...group, items: marked.filter((item) => group.items.some(({ href }) => href === item.href)) }));
}

/** This page in both languages; filters stay, the short message of the last deed does not. */
export function languageLinks(url: { pathname: string; search: string }, locale: string): LanguageLink[] {
	const params = new URLSearchParams(url.search);
	params.delete('hinweis');
	const query = params.size > 0 ? `?${params}` : '';
	const here = deLocalizeHref(url.pathname);
	return [
		{ href: localizeHref(here, { locale: 'de' }) + query, label: 'Deutsch', lang: 'de', current: locale === 'de' },
		{ href: localizeHref(here, { locale: 'en' }) + query, label: 'English', lang: 'en', current: locale === 'en' }
	];
}
