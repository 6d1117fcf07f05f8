// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { getEditableOrganisation, withdrawOrganisation } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Asks once more before a record leaves the directory. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, name } = await getEditableOrganisation(scope, event.params.id);
	return { id, name };
});

export const actions = {
	default: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		await withdrawOrganisation(scope, event.params.id);
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${event.params.id}`, { locale: scope.locale });
		return { to, notice: 'organisations.withdrawn' };
	})
};
