// SPDX-License-Identifier: EUPL-1.2
import { archiveMissing, countUndone, getImport, listMissing, listReport, REPORT_FILTERS } from '#modules/organisations/server/index.ts';
import { missingInput } from '#modules/organisations/import/input.ts';
import { findJob } from '#platform/queue/jobs.ts';
import { pageNumber } from '#shared/page.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Every row of the list with what became of it, fifty to a page. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const run = await getImport(scope, event.params.lauf);
	const filter = REPORT_FILTERS.find((known) => known === event.url.searchParams.get('zeigen')) ?? null;
	return {
		run,
		filter,
		job: run.jobId ? await findJob(scope, run.jobId) : null,
		rows: await listReport(scope, run.id, filter, pageNumber(event.url.searchParams.get('seite'))),
		missing: run.state === 'done' ? await listMissing(scope, run.id) : [],
		undone: run.state === 'undone' ? await countUndone(scope, run.id) : null
	};
});

export const actions = {
	archivieren: act({ input: missingInput }, async (scope, chosen, event: RequestEvent) => {
		const count = await archiveMissing(scope, event.params.lauf, chosen);
		return { to: stepAddress(scope, event.params.lauf, 'bericht'), notice: count > 0 ? 'organisations.import_archived' : 'organisations.import_archived_none' };
	})
};
