// SPDX-License-Identifier: EUPL-1.2
import { error, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { log } from '#platform/log/log.ts';
import type { Locale } from '#shared/locale.ts';
import { NotAllowed, NotFound, Refused, type RefusalParams } from '#shared/refusal.ts';
import { sentence } from './sentence.ts';

/** A refusal as the outside hears it. */
export interface HttpRefusal {
	status: 403 | 404 | 409;
	code: string;
	sentence: string;
	params: RefusalParams;
	tooMany?: boolean;
}

/**
 * The one translator of the three rings: a rule's code or a constraint's name becomes a status and a sentence.
 * Null for anything that nobody foresaw: that is a bug, answered as 500.
 */
export function refusalOf(problem: unknown, locale: Locale): HttpRefusal | null {
	const refused = problem instanceof Refused ? problem : constraintRefusal(problem);
	if (!refused) return null;
	const status = refused instanceof NotFound ? 404 : refused instanceof NotAllowed ? 403 : 409;
	const text = sentence(refused.code, refused.params, locale);
	return { status, code: refused.code, sentence: text, params: refused.params, tooMany: refused.code === 'common.too_many' || refused.code === 'people.too_many_today' };
}

/** Constraint names are sentences; those that people can run into have a wording `errors_<name>`. */
function constraintRefusal(problem: unknown): Refused | null {
	const { code, constraint } = (problem ?? {}) as { code?: string; constraint?: string };
	if (!constraint || !code?.startsWith('23')) return null;
	return sentence(`errors.${constraint}`, {}, 'de', null) === null ? null : new Refused(`errors.${constraint}`);
}

/** Ends a request that cannot be answered on the same page. */
export function toHttp(problem: unknown, event: RequestEvent): never {
	if (isHttpError(problem) || isRedirect(problem)) throw problem;
	const refusal = refusalOf(problem, event.locals.locale);
	if (refusal) error(refusal.status, refusal.sentence, { code: refusal.code });
	log.error({ requestId: event.locals.requestId, route: event.route.id, err: problem }, 'request failed');
	error(500, 'Unexpected', { code: 'common.unexpected', requestId: event.locals.requestId });
}

/** The shape check's findings, one sentence per field. A message of the shape is a code of ours (`exchange.title_missing`). */
export function issuesOf(found: z.ZodError, locale: Locale): { field: string; message: string }[] {
	const seen = new Set<string>();
	return found.issues.flatMap((issue) => {
		const field = String(issue.path[0] ?? '');
		if (seen.has(field)) return [];
		seen.add(field);
		const params: RefusalParams = { max: limitOf(issue, 'maximum'), min: limitOf(issue, 'minimum') };
		const code = /^[a-z]+\.[a-z0-9_]+$/.test(issue.message) ? issue.message : 'common.field_wrong';
		return [{ field, message: sentence(code, params, locale) }];
	});
}

function limitOf(issue: object, key: string): number {
	return Number((issue as Record<string, unknown>)[key] ?? 0);
}
