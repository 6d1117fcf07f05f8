// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { currentPool } from '#platform/database/current.ts';
import { log } from '#platform/log/log.ts';
import { journal } from '#platform/records/journal.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import type { RouteDescriptor } from './descriptor.ts';
import { toHttp } from './refusals.ts';
import { descriptorOf } from './route-table.ts';
import { seedFor } from './seed.ts';

const CACHE_CONTROL = {
	public: 'public, max-age=60, stale-while-revalidate=300',
	private: 'private, no-cache',
	never: 'no-store'
} as const;

/**
 * A page's load function: checks the route's declaration, opens the scope, runs the query and turns a refusal into
 * the right page. Use: `export const load = look((scope, event) => getNeedPage(scope, event.params.gesuch))`.
 */
export function look<E extends RequestEvent, T>(query: (scope: Scope, event: E) => Promise<T>): (event: E) => Promise<T> {
	return async (event) => {
		const route = descriptorOf(event.route.id);
		setCache(event, route);
		return inScope(event, route, async (scope) => {
			const answer = await query(scope, event);
			await journalRead(scope, route, event);
			return answer;
		});
	};
}

/**
 * A layout's load function: the frame around pages (names, navigation, counts). It takes the declaration of the page
 * that is being shown, so a frame is never wider open than what it frames.
 */
export function lookAround<E extends RequestEvent, T>(query: (scope: Scope, event: E) => Promise<T>): (event: E) => Promise<T> {
	return async (event) => inScope(event, descriptorOf(event.route.id), (scope) => query(scope, event));
}

/** A GET endpoint that answers a Response of its own (files, feeds, JSON). */
export function answer<E extends RequestEvent>(query: (scope: Scope, event: E) => Promise<Response>): (event: E) => Promise<Response> {
	return async (event) => {
		const route = descriptorOf(event.route.id);
		const response = await inScope(event, route, async (scope) => {
			const made = await query(scope, event);
			await journalRead(scope, route, event);
			return made;
		});
		if (!response.headers.has('cache-control')) response.headers.set('cache-control', cacheOf(event, route));
		return response;
	};
}

/**
 * A GET endpoint that makes something slow of what it read: `query` runs in the transaction, `finish` after it, so that no
 * connection waits meanwhile.
 */
export function answerAfter<E extends RequestEvent, T>(query: (scope: Scope, event: E) => Promise<T>, finish: (found: T) => Promise<Response>): (event: E) => Promise<Response> {
	return async (event) => {
		const route = descriptorOf(event.route.id);
		const found = await inScope(event, route, (scope) => query(scope, event));
		try {
			const response = await finish(found);
			if (!response.headers.has('cache-control')) response.headers.set('cache-control', cacheOf(event, route));
			return response;
		} catch (error) {
			return toHttp(error, event);
		}
	};
}

/**
 * Something short after a page was read, in a transaction of its own: the answer neither waits for it nor fails by it. Use it for
 * what may be lost (counting), never for what was promised.
 */
export function lookAfter(event: RequestEvent, work: (scope: Scope) => Promise<void>): void {
	const seed = seedFor(event, descriptorOf(event.route.id), 'look');
	openScope(currentPool(), seed, work).catch((error: unknown) => log.warn({ route: event.route.id, err: error }, 'after a look'));
}

async function inScope<T>(event: RequestEvent, route: RouteDescriptor, work: (scope: Scope) => Promise<T>): Promise<T> {
	const seed = seedFor(event, route, 'look');
	try {
		return await openScope(currentPool(), seed, work);
	} catch (error) {
		return toHttp(error, event);
	}
}

/** Whoever is signed in sees their own name in the frame: such an answer is nobody else's. */
export function cacheOf(event: RequestEvent, route: RouteDescriptor): string {
	const signedIn = Boolean(event.locals.visitor?.session);
	return CACHE_CONTROL[route.cache === 'public' && signedIn ? 'private' : route.cache];
}

function setCache(event: RequestEvent, route: RouteDescriptor): void {
	event.setHeaders({ 'cache-control': cacheOf(event, route) });
}

/**
 * Who read what is confidential, in the transaction of the read (trust I13): the record that the address names last, or the
 * network where the page is a list.
 */
async function journalRead(scope: Scope, route: RouteDescriptor, event: RequestEvent): Promise<void> {
	if (!route.auditRead || route.auditBy === 'page') return;
	const [name, id] = Object.entries(event.params).findLast(([, value]) => isId(value ?? '')) ?? ['', undefined];
	const record = id ? { kind: route.objects?.[name] ?? 'record', id } : { kind: 'network', id: scope.network.id };
	await journal(scope, { deed: route.auditRead, record, audience: scope.officeId ? 'office' : 'network' });
}
