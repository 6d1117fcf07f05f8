// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';

import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { findNetwork } from '#modules/networks/server/index.ts';
import { findSession } from '#modules/people/server/index.ts';
import { currentPool } from '#platform/database/current.ts';
import { log } from '#platform/log/log.ts';
import { observeRequest } from '#platform/log/metrics.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import { localeOf } from '#shared/locale.ts';
import { deLocalizeUrl } from '#text/compiled/runtime.js';
import { paraglideMiddleware } from '#text/compiled/server.js';
import { clock } from '#web/clock.ts';
import { routeTable, undeclaredRoutes } from '#web/route-table.ts';
import { readSessionCookie } from '#web/session-cookie.ts';
import type { Visitor } from '#web/visitor.ts';

// The server refuses to start with an undeclared route: its isolation tests would not exist.
const problems = undeclaredRoutes(Object.keys(import.meta.glob('/src/routes/**/+*.{ts,svelte}')));
if (problems.length > 0) {
	const text = `Routes and declarations differ:\n${problems.join('\n')}`;
	if (!import.meta.env.DEV) throw new Error(text);
	// While somebody is building, the other pages stay usable; the undeclared one itself answers 500.
	console.warn(text);
}

/** Where the operator's map tiles come from; null where the built-in base map is used. */
const TILES = process.env.MAP_TILES ? new URL(process.env.MAP_TILES).origin : null;

/** First segments that are no network. */
const NO_NETWORK = new Set(['', '_app', 'health', 'ready', 'api', 'bausteine', 'datenquellen', 'netzwerke', 'betrieb']);

export const handle: Handle = ({ event, resolve }) =>
	// No address of ours holds a zero byte, and the database refuses it in any text.
	/%00/.test(event.url.href) ? new Response('Bad request\n', { status: 400 }) :
	paraglideMiddleware(event.request, async ({ locale }) => {
		const begun = performance.now();
		event.locals.requestId = randomUUID();
		event.locals.locale = localeOf(locale);
		event.locals.visitor = await visitorAt(event);
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('<html lang="de">', `<html lang="${locale}">`)
		});
		if (event.route.id && routeTable[event.route.id]?.framed) relax(response.headers, "frame-ancestors 'none'", 'frame-ancestors *');
		if (TILES) relax(response.headers, "img-src 'self'", `img-src 'self' ${TILES}`);
		response.headers.set('x-request-id', event.locals.requestId);
		observeRequest(event.route.id ?? 'none', event.request.method, response.status, performance.now() - begun);
		return response;
	});

/** Opens one thing of a page's policy: framing for the few pages made for it, pictures from the tile service that the operator set up. */
function relax(headers: Headers, closed: string, open: string): void {
	const policy = headers.get('content-security-policy');
	if (policy) headers.set('content-security-policy', policy.replace(closed, open));
}

async function visitorAt(event: Parameters<Handle>[0]['event']): Promise<Visitor | null> {
	const slug = deLocalizeUrl(event.url).pathname.split('/')[1] ?? '';
	if (NO_NETWORK.has(slug)) return null;
	const network = await findNetwork(currentPool(), slug);
	if (!network) return null;
	const token = readSessionCookie(event.cookies, event.url, network.slug);
	const session = token
		? await openScope(
				currentPool(),
				{
					network: { id: network.id, slug },
					officeId: null,
					organisationIds: [],
					actor: { kind: 'anonymous' },
					surface: 'auth',
					locale: event.locals.locale,
					now: clock()
				},
				(scope) => findSession(scope, token)
			)
		: null;
	return { network, session };
}

/** Says nothing about the inside: a code for the sentence, and a number that finds the log line. */
export const handleError: HandleServerError = (caught) => {
	const { requestId } = caught.event.locals;
	if (caught.kind === 'app') return { requestId };
	const status = caught.kind === 'unknown' ? 500 : caught.error.status;
	if (status >= 500) log.error({ requestId, route: caught.event.route.id, err: caught.error }, 'unhandled');
	return { code: status === 404 ? 'common.not_found' : 'common.unexpected', requestId };
};
