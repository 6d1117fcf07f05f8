// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { deviceName } from '#modules/people/rules.ts';
import type { StartedSession } from '#modules/people/server/index.ts';
import { publicOrigin } from '#platform/config/public-address.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { ownPath } from '#web/own-path.ts';
import { visitorOf } from '#web/seed.ts';
import { setSessionCookie } from '#web/session-cookie.ts';

/** Hands the cookie over and answers where to go: on to the page that was asked for, or to the person's own place. */
export function enter(event: RequestEvent, started: StartedSession, weiter?: string): { to: string } {
	const { slug } = visitorOf(event).network;
	setSessionCookie(event.cookies, event.url, slug, started.token, started.expires);
	return { to: ownPath(weiter, slug) ?? localizeHref(`/${slug}/anmelden`) };
}

/** The device that asks, in words. */
export function deviceOf(event: RequestEvent): string {
	return deviceName(event.request.headers.get('user-agent') ?? '');
}

/** The site that passkeys are bound to: the configured address, or where somebody tries the program out. */
export function originOf(event: RequestEvent): string {
	return process.env.PUBLIC_URL ? publicOrigin() : event.url.origin;
}
