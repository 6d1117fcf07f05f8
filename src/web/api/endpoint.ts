// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { currentPool } from '#platform/database/current.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { descriptorOf } from '../route-table.ts';
import { cacheOf } from '../look.ts';
import { seedFor } from '../seed.ts';
import { toHttp } from '../refusals.ts';
import { OPEN_HEADERS, problemAnswer } from './problem.ts';

/** One address of the JSON interface (Schnittstelle): what it takes and what it answers. OpenAPI is made of it. */
export interface Endpoint<Q extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
	/** Below `/{network}/api/v1`, parameters in braces: `/organisations/{slug}`. */
	path: string;
	summary: string;
	query: Q;
	answer: A;
}

/** Spells the types out, so that the handler knows its query and what it must answer. */
export const endpoint = <Q extends z.ZodObject, A extends z.ZodType>(declared: Endpoint<Q, A>) => declared;

/**
 * The GET handler of an address of the interface. A parameter that is unknown, repeated without being a list, or wrong
 * is refused (400) by name, never guessed at. Whoever is signed in gets what strangers get.
 */
export function serve<Q extends z.ZodObject, A extends z.ZodType, E extends RequestEvent>(
	{ query }: Endpoint<Q, A>,
	work: (scope: Scope, query: z.infer<Q>, event: E) => Promise<z.input<A>>
): (event: E) => Promise<Response> {
	return async (event) => {
		const read = query.safeParse(readParams(event.url.searchParams, query));
		if (!read.success) return refuse(read.error);
		const route = descriptorOf(event.route.id);
		const seed = { ...seedFor(event, route, 'look'), actor: { kind: 'anonymous' as const }, officeId: null, organisationIds: [] };
		try {
			const body = await openScope(currentPool(), seed, (scope) => work(scope, read.data, event));
			return Response.json(body, { headers: { ...OPEN_HEADERS, 'cache-control': cacheOf(event, route) } });
		} catch (error) {
			if (error instanceof NotFound) return problemAnswer(404, 'Not Found', m.common_api_not_found({}, { locale: 'de' }));
			return toHttp(error, event);
		}
	};
}

/** A list parameter is always a list; of another one that comes twice the shape hears both, and refuses. */
function readParams(params: URLSearchParams, query: z.ZodObject): Record<string, string | string[]> {
	const known = query.shape as Record<string, z.ZodType>;
	return Object.fromEntries([...new Set(params.keys())].map((name) => {
		const values = params.getAll(name);
		return [name, known[name] && isList(known[name]) ? values : values.length === 1 ? values[0]! : values];
	}));
}

function isList(shape: z.ZodType): boolean {
	if (shape instanceof z.ZodArray) return true;
	return shape instanceof z.ZodDefault || shape instanceof z.ZodOptional ? isList(shape.unwrap() as z.ZodType) : false;
}

function refuse(found: z.ZodError): Response {
	const parameters = found.issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((name) => ({ name: name.slice(0, 80), reason: m.common_api_unknown_parameter({}, { locale: 'de' }) }))
			: [{ name: String(issue.path[0] ?? ''), reason: m.common_api_wrong_parameter({}, { locale: 'de' }) }]);
	return problemAnswer(400, 'Bad Request', m.common_api_wrong_question({}, { locale: 'de' }), parameters.slice(0, 20));
}
