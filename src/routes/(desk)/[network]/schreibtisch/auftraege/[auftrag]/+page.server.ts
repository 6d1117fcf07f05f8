// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { cancelJob, findJob } from '#platform/queue/jobs.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { sentence } from '#web/sentence.ts';
import { outcomeOf } from './outcome.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const job = await jobBehind(scope, event.params.auftrag);
	return { job, result: resultInWords(scope, job.result), outcome: outcomeOf(scope, job), asks: event.url.searchParams.has('abbrechen') };
});

/** The figures of a result that have words; ids and inner workings are nobody's business here. */
function resultInWords({ locale }: Scope, result: Record<string, unknown> | null): { term: string; text: string }[] {
	return Object.entries(result ?? {}).flatMap(([key, value]) => {
		const term = sentence(`desk.result_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, {}, locale, null);
		return term && (typeof value === 'number' || typeof value === 'string') ? [{ term, text: String(value) }] : [];
	});
}

export const actions = {
	abbrechen: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		const job = await jobBehind(scope, event.params.auftrag);
		await cancelJob(scope, job.id);
		await journal(scope, { deed: 'desk.cancel_job', record: { kind: 'job', id: job.id }, audience: 'office', after: { title: job.title } });
		return { to: localizeHref(`/${event.params.network}/schreibtisch/auftraege/${job.id}`), notice: 'desk.job_cancelled' };
	})
};

async function jobBehind(scope: Scope, id: string) {
	const job = isId(id) ? await findJob(scope, id) : null;
	if (!job) throw new NotFound('job');
	return job;
}
