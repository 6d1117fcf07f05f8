// SPDX-License-Identifier: EUPL-1.2
import { choicesInput } from '#modules/organisations/import/input.ts';
import { decidePairs, getImport, listConflicts, listDoubts, listMissing, listReport, reopenPairs, requestImport, requestTry } from '#modules/organisations/server/index.ts';
import { findJob } from '#platform/queue/jobs.ts';
import type { Scope } from '#platform/scope/scope.ts';
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

/** Back to this page of the pairs. */
const pairs = (scope: Scope, event: RequestEvent, page: number) => `${stepAddress(scope, event.params.lauf, 'probe')}?seite=${page}`;

// What was chosen on the page counts whichever of its buttons sends it.
export const actions = {
	entscheiden: act({ input: choicesInput }, async (scope, { page, ...chosen }, event: RequestEvent) => {
		await decidePairs(scope, event.params.lauf, chosen);
		await requestTry(scope, event.params.lauf);
		return { to: pairs(scope, event, page), notice: 'organisations.import_decided' };
	}),
	blaettern: act({ input: choicesInput }, async (scope, { page, ...chosen }, event: RequestEvent) => {
		await decidePairs(scope, event.params.lauf, chosen);
		// Right to the pairs; not where the dry run is renewed first: a page with a place in its address does not load itself again.
		return { to: `${pairs(scope, event, page)}#dubletten` };
	}),
	alle_zurueck: act({ input: choicesInput }, async (scope, { page, byLine }, event: RequestEvent) => {
		await decidePairs(scope, event.params.lauf, { forAll: null, byLine });
		await reopenPairs(scope, event.params.lauf);
		await requestTry(scope, event.params.lauf);
		return { to: pairs(scope, event, page), notice: 'organisations.import_reopened' };
	}),
	wiederholen: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		await requestTry(scope, event.params.lauf);
		return { to: stepAddress(scope, event.params.lauf, 'probe') };
	}),
	starten: act({ input: choicesInput }, async (scope, chosen, event: RequestEvent) => {
		await decidePairs(scope, event.params.lauf, chosen);
		await requestImport(scope, event.params.lauf);
		return { to: stepAddress(scope, event.params.lauf, 'bericht') };
	})
};
