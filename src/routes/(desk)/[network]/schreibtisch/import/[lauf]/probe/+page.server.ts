// SPDX-License-Identifier: EUPL-1.2
import { choicesInput } from '#modules/organisations/import/input.ts';
import { getImport, listConflicts, listDoubts, listMissing, listReport, requestImport, requestTry, setChoices } from '#modules/organisations/server/index.ts';
import { findJob } from '#platform/queue/jobs.ts';
import { pageNumber } from '#shared/page.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { z } from 'zod';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const run = await getImport(scope, event.params.lauf);
	const job = run.jobId ? await findJob(scope, run.jobId) : null;
	const tried = run.state === 'planned';
	const again = { conflicts: tried ? await listConflicts(scope, run.id) : [], missing: tried && run.summary?.missing ? await listMissing(scope, run.id, 10) : [] };
	const changes = tried && run.summary?.changed ? (await listReport(scope, run.id, 'change', 1)).items : [];
	return { run, job, changes, ...again, doubts: await listDoubts(scope, run.id, pageNumber(event.url.searchParams.get('seite'))) };
});

export const actions = {
	entscheiden: act({ input: choicesInput }, async (scope, { duplicates, byLine }, event: RequestEvent) => {
		await setChoices(scope, event.params.lauf, duplicates, byLine);
		await requestTry(scope, event.params.lauf);
		return { to: stepAddress(scope, event.params.lauf, 'probe'), notice: 'organisations.import_decided' };
	}),
	wiederholen: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		await requestTry(scope, event.params.lauf);
		return { to: stepAddress(scope, event.params.lauf, 'probe') };
	}),
	// What was chosen on the page counts whichever of its buttons sends it.
	starten: act({ input: choicesInput }, async (scope, { duplicates, byLine }, event: RequestEvent) => {
		await setChoices(scope, event.params.lauf, duplicates, byLine);
		await requestImport(scope, event.params.lauf);
		return { to: stepAddress(scope, event.params.lauf, 'bericht') };
	})
};
