// SPDX-License-Identifier: EUPL-1.2
import type { Cookies } from '@sveltejs/kit';

/**
 * The cookie of a session: one per network, so that somebody can be signed in to two. Over https it carries the
 * `__Host-` prefix (no subdomain can set it); plain http exists for trying out on one's own machine only.
 */
function nameFor(url: URL, slug: string): string {
	return url.protocol === 'https:' ? `__Host-nw-${slug}` : `nw-${slug}`;
}

export function readSessionCookie(cookies: Cookies, url: URL, slug: string): string | undefined {
	return cookies.get(nameFor(url, slug));
}

/** Sets the cookie after signing in; it ends with the browser unless the session's end is given. */
export function setSessionCookie(cookies: Cookies, url: URL, slug: string, token: string, expires: Date): void {
	cookies.set(nameFor(url, slug), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		expires
	});
}

export function clearSessionCookie(cookies: Cookies, url: URL, slug: string): void {
	cookies.delete(nameFor(url, slug), { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
}
