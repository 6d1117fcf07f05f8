// SPDX-License-Identifier: EUPL-1.2
import http from 'node:http';
import { compressing } from './compression.ts';

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void;

/** What every answer carries, static files included (those never pass the hooks). */
const HEADERS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	// 'no-referrer' would make browsers send `Origin: null` with plain forms, and those would be refused.
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'geolocation=(self), camera=(), microphone=(), browsing-topics=()'
};

/** No form of ours is as large (lists are 25 MB); such a body is not even let in. */
const MOST_BYTES = 64_000_000;

/**
 * The HTTP side of the program around SvelteKit's handler: tells it the true protocol and host (it assumes https and
 * refuses every form otherwise), sets the headers of all answers, compresses, turns away
 * bodies that no form of ours has.
 */
export function webServer(handler: Handler, trustProxy: boolean): http.Server {
	return http.createServer((request, response) => {
		tellOrigin(request, trustProxy);
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (request.headers['x-app-proto'] === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
		if (!isReadable(request.url)) {
			response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Diese Adresse ist unvollständig oder verstümmelt. / This address is broken.\n');
			return;
		}
		if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
			response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end('Zu groß. / Too large.\n');
			return;
		}
		compressing(request, response);
		handler(request, response, () => {
			response.statusCode = 404;
			response.end('Not found\n');
		});
	});
}

/** A link that a mail program cut within "%E4" cannot be decoded by anybody: said before anything tries. */
function isReadable(url: string | undefined): boolean {
	try {
		decodeURIComponent((url ?? '/').split('?')[0]!);
		return true;
	} catch {
		return false;
	}
}

/** Our own two headers; whoever sends them from outside is not heard. Forwarded ones count behind our own proxy only. */
function tellOrigin(request: http.IncomingMessage, trustProxy: boolean): void {
	const { headers } = request;
	delete headers['x-app-proto'];
	delete headers['x-app-host'];
	const forwarded = trustProxy ? [headers['x-forwarded-proto'], headers['x-forwarded-host']] : [];
	headers['x-app-proto'] = String(forwarded[0] ?? '') === 'https' ? 'https' : 'http';
	headers['x-app-host'] = String(forwarded[1] ?? headers.host ?? 'localhost');
}
