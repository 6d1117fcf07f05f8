// SPDX-License-Identifier: EUPL-1.2

/**
 * A page of this network to go on to, from an address that anybody may have written (`?weiter=`); null for anything
 * that could lead elsewhere: other hosts, other networks, and what browsers read as such (`//`, `/\`, control signs).
 */
export function ownPath(text: string | null | undefined, network: string): string | null {
	if (!text || text.length > 500 || !/^\/[^/\\]/.test(text) || /[\u0000-\u0020\\]/.test(text)) return null;
	const url = URL.parse(text, 'http://own.invalid');
	if (!url || url.origin !== 'http://own.invalid' || url.pathname.startsWith('//')) return null;
	const segments = url.pathname.split('/').filter(Boolean);
	const slug = segments[0] === 'en' ? segments[1] : segments[0];
	return slug === network ? url.pathname + url.search : null;
}
