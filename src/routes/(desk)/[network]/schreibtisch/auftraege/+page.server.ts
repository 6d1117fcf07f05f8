// SPDX-License-Identifier: EUPL-1.2
import { listJobs } from '#platform/queue/jobs.ts';
import { look } from '#web/look.ts';

/** The office's latest jobs; older ones are history of the records they changed. */
const LATEST = 100;

export const load = look(async (scope) => ({ jobs: await listJobs(scope, LATEST) }));
