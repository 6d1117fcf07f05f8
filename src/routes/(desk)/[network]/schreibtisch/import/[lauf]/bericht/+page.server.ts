// SPDX-License-Identifier: EUPL-1.2
import { countUndone, getImport, listReport, REPORT_FILTERS } from '#modules/organisations/server/index.ts';
import { findJob } from '#platform/queue/jobs.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Every row of the list with what became of it, fifty to a page. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const run = await getImport(scope, event.params.lauf);
	const filter = REPORT_FILTERS.find((known) => known === event.url.searchParams.get('zeigen')) ?? null;
	return {
		run,
		filter,
		job: run.jobId ? await findJob(scope, run.jobId) : null,
		rows: await listReport(scope, run.id, filter, pageNumber(event.url.searchParams.get('seite'))),
		undone: run.state === 'undone' ? await countUndone(scope, run.id) : null
	};
});
