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
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({
	job: await jobBehind(scope, event.params.auftrag),
	asks: event.url.searchParams.has('abbrechen')
}));

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
