// SPDX-License-Identifier: EUPL-1.2
import { redirect } from '@sveltejs/kit';
import { chooseBases, chooseTargets } from '#modules/organisations/import/index.ts';
import { mappingInput } from '#modules/organisations/import/input.ts';
import { previewImport, requestTry, setMapping } from '#modules/organisations/server/index.ts';
import { Refused } from '#shared/refusal.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { run, mapping } = await previewImport(scope, event.params.lauf);
	// A file that cannot be read as chosen is set right one step before.
	if (!mapping) redirect(303, stepAddress(scope, run.id, 'lesen'));
	return { run, mapping };
});

export const actions = {
	default: act({ input: mappingInput }, async (scope, { targets, bases }, event: RequestEvent) => {
		const { run, mapping, problem } = await previewImport(scope, event.params.lauf);
		if (!mapping) throw new Refused(problem!.code, problem!.params);
		const settled = chooseTargets(chooseBases(mapping, bases), targets);
		if ('refusal' in settled) throw new Refused(settled.refusal);
		await setMapping(scope, run.id, settled);
		await requestTry(scope, run.id);
		return { to: stepAddress(scope, run.id, 'probe') };
	})
};
