// SPDX-License-Identifier: EUPL-1.2
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { currentPool } from '#platform/database/current.ts';
import { keepAnswer, takeOnce } from '#platform/records/once.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { withinRate } from '#platform/security/rate.ts';
import { Refused } from '#shared/refusal.ts';
import { clientAddress } from './client-address.ts';
import { MOST_BYTES, RATES, SMALL_BYTES, type ActionDescriptor, type RouteDescriptor } from './descriptor.ts';
import { readForm, type FormValues, type ReadForm } from './form-values.ts';
import { issuesOf, refusalOf, toHttp } from './refusals.ts';
import { descriptorOf } from './route-table.ts';
import { seedFor } from './seed.ts';

/** What an action answers: a page to go to (with a short message there), or values for the same page. */
export type Outcome = { to: string; notice?: string } | { data: Record<string, unknown> };

/** What a page gets back in `form` when something was in the way: everything typed is still there. */
export interface FormAnswer {
	values: FormValues;
	issues: { field: string; message: string }[];
	/** A rule said no: one sentence, its code, and what fills it. */
	refusal?: string;
	refusalCode?: string;
	params?: Record<string, string | number>;
	/** Which of the page's forms it was. */
	action?: string;
	[key: string]: unknown;
}

/** Opens a short scope of its own, with the seed of the action. */
export type InScope = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface ActOptions<S extends z.ZodType, P> {
	/** The shape of what people may send. */
	input: S;
	/**
	 * Slow work that must not hold a connection of the database (hashing a password, reading a file); it runs before
	 * the action's transaction opens, and the action gets what it answers.
	 */
	prepare?: (input: z.output<S>, inScope: InScope) => Promise<P>;
	/** Refusals of a rule that belong to one field of the form, by their code: they stand there instead of above the form. */
	at?: Readonly<Record<string, string>>;
}

/**
 * A form action: declaration, rate, shape, once-key, then the module's action, all in one transaction; after it a
 * redirect (post, redirect, get), so that reloading the page sends nothing again.
 * Use: `export const actions = { default: act({ input: needInput }, async (scope, need) => ({ to: … })) }`.
 */
export function act<S extends z.ZodType, E extends RequestEvent, P = undefined>(
	options: ActOptions<S, P>,
	deed: (scope: Scope, input: z.output<S>, event: E, prepared: P) => Promise<Outcome>
): (event: E) => Promise<unknown> {
	return async (event) => {
		const route = descriptorOf(event.route.id);
		const name = actionName(event.url);
		const action = route.actions?.[name];
		if (!action) throw new Error(`The action ${name} of ${event.route.id} is not declared`);
		const seed = seedFor(event, route, 'act', action.who ?? route.who);
		const what: Attempt = { route, action, name, seed, at: options.at ?? {}, values: {}, once: null };
		const answer = await attempt(event, what, async (raw) => {
			const read = options.input.safeParse(raw);
			if (!read.success) throw new BadShape(issuesOf(read.error, event.locals.locale));
			const prepared = (await options.prepare?.(read.data, (work) => openScope(currentPool(), seed, work))) as P;
			return (scope) => deed(scope, read.data, event, prepared);
		});
		if (answer && typeof answer === 'object' && 'to' in answer) redirect(303, addressOf(answer as { to: string; notice?: string }));
		return answer;
	};
}

class BadShape extends Error {
	readonly issues: FormAnswer['issues'];
	constructor(issues: FormAnswer['issues']) {
		super('bad shape');
		this.issues = issues;
	}
}

interface Attempt {
	route: RouteDescriptor;
	action: ActionDescriptor;
	name: string;
	seed: ScopeSeed;
	at: Readonly<Record<string, string>>;
	values: FormValues;
	once: string | null;
}

async function attempt(event: RequestEvent, what: Attempt, begin: (raw: ReadForm['raw']) => Promise<(scope: Scope) => Promise<Outcome>>): Promise<unknown> {
	try {
		const work = await begin(await readWithinRate(event, what));
		return await openScope(currentPool(), what.seed, (scope) => onceOnly(scope, event, what, work));
	} catch (error) {
		const back = { values: what.values, action: what.name };
		if (error instanceof BadShape) return fail(400, { ...back, issues: error.issues } satisfies FormAnswer);
		const refusal = refusalOf(error, event.locals.locale);
		if (refusal && refusal.status === 409) {
			const field = what.at[refusal.code];
			const place = field ? { issues: [{ field, message: refusal.sentence }] } : { issues: [], refusal: refusal.sentence };
			return fail(refusal.tooMany ? 429 : 409, { ...back, ...place, refusalCode: refusal.code, params: refusal.params } satisfies FormAnswer);
		}
		return toHttp(error, event);
	}
}

async function onceOnly(scope: Scope, event: RequestEvent, what: Attempt, work: (scope: Scope) => Promise<Outcome>): Promise<unknown> {
	if (what.action.once === false || !what.once) return flatten(await work(scope));
	const sender = scope.actor.kind === 'person' ? scope.actor.accountId : 'anonymous';
	const place = `${event.url.pathname}?${what.name}:${what.once}`;
	const earlier = await takeOnce(scope, sender, place, JSON.stringify(what.values));
	if (earlier) return earlier.answer;
	const answer = flatten(await work(scope));
	await keepAnswer(scope, sender, place, answer);
	return answer;
}

function flatten(outcome: Outcome): unknown {
	return 'to' in outcome ? outcome : { ...outcome.data };
}

/**
 * Counts the sender's hit before the body is read, so that a flood costs no parsing. A small form is read all the same:
 * what was typed stands on the page that says to wait. What was read goes into `what`.
 */
async function readWithinRate(event: RequestEvent, what: Attempt): Promise<ReadForm['raw']> {
	let tooMany: unknown = null;
	await checkRate(event, what).catch((error: unknown) => {
		tooMany = error;
	});
	if (tooMany && !(Number(event.request.headers.get('content-length') ?? Infinity) <= SMALL_BYTES)) throw tooMany;
	const { raw, ...form } = await readForm(event.request, what.action.bytes ?? MOST_BYTES);
	Object.assign(what, form);
	if (tooMany) throw tooMany;
	return raw;
}

/** Rates are counted in a transaction of their own: a refused attempt must count, too. */
async function checkRate(event: RequestEvent, what: Attempt): Promise<void> {
	const limit = RATES[what.action.rate ?? (what.route.surface === 'public' ? 'public-form' : 'staff')];
	const session = event.locals.visitor?.session;
	const sender = session?.accountId ?? clientAddress(event);
	const within = await openScope(currentPool(), what.seed, (scope) =>
		withinRate(scope, `${event.route.id}?${what.name}`, sender, limit[0], limit[1])
	);
	if (!within) throw new Refused('common.too_many', { minutes: Math.ceil(limit[1] / 60) });
}

/** `?/abschicken` names an action; a form without one is the page's `default`. */
function actionName(url: URL): string {
	const named = [...url.searchParams.keys()].find((key) => key.startsWith('/'));
	return named ? named.slice(1) : 'default';
}

/** The next page, with the code of a short message for it. Only paths of our own. */
function addressOf({ to, notice }: { to: string; notice?: string }): string {
	if (!to.startsWith('/') || to.startsWith('//')) throw new Error('An action leads to a page of ours');
	if (!notice) return to;
	const [path, hash] = to.split('#');
	return `${path}${path!.includes('?') ? '&' : '?'}hinweis=${notice}${hash ? `#${hash}` : ''}`;
}
