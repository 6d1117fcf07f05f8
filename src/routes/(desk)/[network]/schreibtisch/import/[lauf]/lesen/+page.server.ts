// SPDX-License-Identifier: EUPL-1.2
import { readingInput } from '#modules/organisations/import/input.ts';
import { previewImport, setReading } from '#modules/organisations/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { sentence } from '#web/sentence.ts';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { run, sheet, problem } = await previewImport(scope, event.params.lauf);
	return { run, sheet, problem: problem && sentence(problem.code, problem.params, scope.locale) };
});

export const actions = {
	lesen: act({ input: readingInput }, async (scope, reading, event: RequestEvent) => {
		await setReading(scope, event.params.lauf, reading);
		return { to: stepAddress(scope, event.params.lauf, 'lesen'), notice: 'organisations.import_read' };
	})
};
