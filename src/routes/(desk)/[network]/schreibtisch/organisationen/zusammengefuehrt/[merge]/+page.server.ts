// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { getMerge, undoMerge } from '#modules/organisations/server/index.ts';
import { changedWords } from '#modules/organisations/ui/changed-words.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** What undoing a merge would do, and which later changes it would leave alone. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, keptId, keptName, goneName, mergedAt, undoneAt, tooOld, conflicts } = await getMerge(scope, event.params.merge);
	const words = conflicts.length > 0 ? changedWords(Object.fromEntries(conflicts.map((column) => [column, true])), scope.locale) : '';
	return { merge: { id, keptId, keptName, goneName, mergedAt, undoneAt, tooOld }, conflicts: words || conflicts.join(', ') };
});

export const actions = {
	default: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		const { goneId } = await undoMerge(scope, event.params.merge);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${goneId}`, { locale: scope.locale }), notice: 'organisations.parted' };
	})
};
