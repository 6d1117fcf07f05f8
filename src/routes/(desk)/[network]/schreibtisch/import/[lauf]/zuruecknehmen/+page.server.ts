// SPDX-License-Identifier: EUPL-1.2
import { undoInput } from '#modules/organisations/import/input.ts';
import { countEdited, foreseeUndo, getImport, listEdited, listEditedAreas, requestUndo } from '#modules/organisations/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Asks before a whole import is taken back, and names what somebody changed since. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const run = await getImport(scope, event.params.lauf);
	return { run, foreseen: await foreseeUndo(scope, run.id), edited: await countEdited(scope, run.id), rows: await listEdited(scope, run.id), areas: run.target === 'areas' ? await listEditedAreas(scope, run.id) : [] };
});

export const actions = {
	default: act({ input: undoInput }, async (scope, { alsoEdited, byLine }, event: RequestEvent) => {
		await requestUndo(scope, event.params.lauf, alsoEdited, byLine);
		return { to: stepAddress(scope, event.params.lauf, 'bericht'), notice: 'organisations.import_undo_started' };
	})
};
