// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { getKeepingPage, objectByLink } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The entry, with one button below it: opening this page does nothing. */
export const load = look(async (scope, { params }: RequestEvent) => ({ keeping: await getKeepingPage(scope, params.marke), token: params.marke }));

export const actions = {
	default: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		await objectByLink(scope, params.marke);
		return { to: localizeHref(`/${scope.network.slug}/link/eintrag/nie-wieder/${params.marke}`, { locale: scope.locale }), notice: 'organisations.keeping_answered' };
	})
};
