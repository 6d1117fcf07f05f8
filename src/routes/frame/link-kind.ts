// SPDX-License-Identifier: EUPL-1.2

/** Which links from mails an address belongs to: to sign in and be invited, or about a need, an offer, an introduction. */
export type LinkKind = 'account' | 'exchange';

/**
 * Whether an address is one of a link from a mail, whole, shortened or with something behind it; null for any other. Looks at
 * the address alone, so that what is answered says nothing about whether the link ever existed.
 */
export function linkKind(path: string): LinkKind | null {
	const inside = path.replace(/^\/en(?=\/)/, '').replace(/^\/[^/]+/, '');
	if (/^\/anmelden\/(?:link|einladung|kennwort)(?:\/|$)/.test(inside)) return 'account';
	return /^\/link(?:\/|$)/.test(inside) ? 'exchange' : null;
}
