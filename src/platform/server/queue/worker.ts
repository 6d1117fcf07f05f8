// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { log } from '../log/log.ts';
import { openScope } from '../scope/open-scope.ts';
import type { Scope, ScopeSeed } from '../scope/scope.ts';
import { claimJob, claimLetters, dispatch, LEASE_SECONDS, type ClaimedJob, type ClaimedLetter } from './claim.ts';

/** What happens when a fact arrives: called once per fact and listener, in a transaction of its own. */
export interface Reaction {
	/** The kind of fact that it listens to. */
	to: string;
	react: (scope: Scope, happened: { factId: string; recordId: string; payload: Record<string, unknown> }) => Promise<void>;
}

/** Tells how far a job is and hears whether it shall stop; the only link between a job and the outside. */
export interface JobContext {
	jobId: string;
	inScope: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
	progress: (done: number, total: number | null, note?: string) => Promise<{ stop: boolean }>;
	input: Record<string, unknown>;
}

export interface JobKind {
	kind: string;
	run: (context: JobContext) => Promise<Record<string, unknown>>;
}

/** Something to do now and then in every network (reminders, decay). Must be harmless when it runs twice. */
export interface Chore {
	name: string;
	everyMinutes: number;
	run: (scope: Scope) => Promise<void>;
}

/**
 * A last look right before a mail is handed over: mails wait, and what allowed them may be gone by then (a consent taken
 * back). Where it stands no longer, the mail is withdrawn and never sent.
 */
export interface MailCheck {
	/** The keys of the mails it is about. */
	of: RegExp;
	stands: (scope: Scope, key: string) => Promise<boolean>;
}

export interface WorkerParts {
	reactions: Reaction[];
	jobs: JobKind[];
	chores: Chore[];
	checks?: MailCheck[];
	/** Hands one mail over; throws `MailRefused` for good, `MailInDoubt` where it may have arrived, anything else means "later". */
	deliver: (letter: ClaimedLetter) => Promise<void>;
	now: () => Date;
}

/** The longest an entry waits between two attempts, and when it is given up (about a day later). */
const MAX_ATTEMPTS = 12;
const backoffSeconds = (attempts: number) => Math.min(4 ** Math.min(attempts, 7), 14_400);

/** A worker's scope: the whole network, no office unless the job has one, as the system. */
export function workerSeed(network: { network_id: string; slug: string }, now: Date, officeId: string | null = null): ScopeSeed {
	return {
		network: { id: network.network_id, slug: network.slug },
		officeId,
		organisationIds: [],
		actor: { kind: 'system', name: 'worker' },
		surface: 'worker',
		locale: 'de',
		now
	};
}

/** Works off what is due in the outbox once; answers how many entries were touched. */
export async function workOutbox(pool: pg.Pool, parts: WorkerParts): Promise<number> {
	const letters = await claimLetters(pool, 20);
	for (const letter of letters) await workLetter(pool, parts, letter);
	return letters.length;
}

async function workLetter(pool: pg.Pool, parts: WorkerParts, letter: ClaimedLetter): Promise<void> {
	// The last worker died between handing the mail over and noting it: only the class says whether to try again.
	if (letter.kind === 'mail' && letter.state === 'sending' && letter.delivery !== 'resend') {
		return settle(pool, letter, letter.delivery === 'once' ? 'failed' : 'in_doubt', 'worker ended while sending');
	}
	try {
		if (letter.kind === 'mail' && !(await stands(pool, parts, letter))) return await settle(pool, letter, 'withdrawn', 'no longer allowed');
		if (letter.kind === 'mail') await parts.deliver(letter);
		else await runReactions(pool, parts, letter);
		await settle(pool, letter, 'sent', null);
	} catch (error) {
		const { name } = error as Error;
		// It may have arrived: what must not come twice is not tried again (as when the worker dies over it).
		if (name === 'MailInDoubt' && letter.delivery !== 'resend') return settle(pool, letter, letter.delivery === 'once' ? 'failed' : 'in_doubt', (error as Error).message.slice(0, 300));
		const gaveUp = letter.attempts >= MAX_ATTEMPTS || name === 'MailRefused';
		log.warn({ outbox: letter.id, kind: letter.kind, attempts: letter.attempts, gaveUp, err: error }, 'outbox entry failed');
		await settle(pool, letter, gaveUp ? 'failed' : 'queued', (error as Error).message.slice(0, 300));
	}
}

async function stands(pool: pg.Pool, parts: WorkerParts, letter: ClaimedLetter): Promise<boolean> {
	for (const check of parts.checks ?? []) {
		if (!check.of.test(letter.key)) continue;
		if (!(await openScope(pool, workerSeed(letter, parts.now()), (scope) => check.stands(scope, letter.key)))) return false;
	}
	return true;
}

async function runReactions(pool: pg.Pool, parts: WorkerParts, letter: ClaimedLetter): Promise<void> {
	const { kind, factId, recordId } = letter.payload as { kind: string; factId: string; recordId: string };
	const seed = workerSeed(letter, parts.now());
	for (const reaction of parts.reactions.filter((candidate) => candidate.to === kind)) {
		await openScope(pool, seed, (scope) => reaction.react(scope, { factId, recordId, payload: letter.payload }));
	}
}

async function settle(pool: pg.Pool, letter: ClaimedLetter, state: string, problem: string | null): Promise<void> {
	const due = new Date(Date.now() + backoffSeconds(letter.attempts) * 1000);
	await dispatch(pool, (db) =>
		db
			.updateTable('outbox')
			.set({
				state,
				last_error: problem,
				claimed_until: null,
				...(state === 'sent' ? { sent_at: new Date() } : {}),
				...(state === 'queued' ? { due_at: due } : {})
			})
			.where('network_id', '=', letter.network_id)
			.where('id', '=', letter.id)
			.execute()
	);
}

/** Runs one waiting job to its end; answers whether there was one. */
export async function workJob(pool: pg.Pool, parts: WorkerParts): Promise<boolean> {
	const job = await claimJob(pool);
	if (!job) return false;
	const kind = parts.jobs.find((candidate) => candidate.kind === job.kind);
	try {
		if (!kind) throw new Error(`No job kind ${job.kind}`);
		const result = await kind.run(contextOf(pool, parts, job));
		await endJob(pool, job, 'done', result, '');
	} catch (error) {
		const code = (error as { code?: string }).code;
		log.error({ job: job.id, kind: job.kind, err: error }, 'job failed');
		await endJob(pool, job, 'failed', { code: code ?? 'common.unexpected' }, '');
	}
	return true;
}

function contextOf(pool: pg.Pool, parts: WorkerParts, job: ClaimedJob): JobContext {
	return {
		jobId: job.id,
		input: job.input,
		inScope: (work) => openScope(pool, workerSeed(job, parts.now(), job.office_id), work),
		progress: (done, total, note = '') =>
			dispatch(pool, async (db) => {
				const row = await db
					.updateTable('job')
					.set({ done, total, note, claimed_until: new Date(Date.now() + LEASE_SECONDS * 1000) })
					.where('network_id', '=', job.network_id)
					.where('id', '=', job.id)
					.returning('cancel_wanted')
					.executeTakeFirst();
				return { stop: row?.cancel_wanted ?? true };
			})
	};
}

async function endJob(pool: pg.Pool, job: ClaimedJob, state: string, result: Record<string, unknown>, note: string): Promise<void> {
	await dispatch(pool, (db) =>
		db
			.updateTable('job')
			.set({ state: result.cancelled ? 'cancelled' : state, result: JSON.stringify(result), note, finished_at: new Date(), claimed_until: null })
			.where('network_id', '=', job.network_id)
			.where('id', '=', job.id)
			.execute()
	);
}

/** Runs a chore in every network, one transaction each; one network's trouble does not stop the others. */
export async function runChore(pool: pg.Pool, parts: WorkerParts, chore: Chore): Promise<void> {
	const networks = await dispatch(pool, (db) => db.selectFrom('network').select(['network_id', 'slug']).execute());
	for (const network of networks) {
		try {
			await openScope(pool, workerSeed(network, parts.now()), chore.run);
		} catch (error) {
			log.error({ chore: chore.name, network: network.slug, err: error }, 'chore failed');
		}
	}
}
