// SPDX-License-Identifier: EUPL-1.2
import { json } from '@sveltejs/kit';
import { findJob } from '#platform/queue/jobs.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** How far a job is, for a page that asks every second. */
export const GET = answer(async (scope, { params }: RequestEvent) => {
	const job = isId(params.auftrag) ? await findJob(scope, params.auftrag) : null;
	if (!job) throw new NotFound('job');
	return json({ state: job.state, done: job.done, total: job.total, note: job.note });
});
