// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { countPairs, listPairs, PAIR_FILTERS, requestHunt } from '#modules/organisations/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Pairs of records that may be one (Dubletten), as far as the office sees both. */
export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const filter = PAIR_FILTERS.find((one) => one === url.searchParams.get('zeige')) ?? 'same';
	return { filter, counts: await countPairs(scope), pairs: await listPairs(scope, filter, pageNumber(url.searchParams.get('seite'))) };
});

export const actions = {
	suchen: act({ input: z.object({}) }, async (scope) => {
		const job = await requestHunt(scope);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/auftraege/${job}`, { locale: scope.locale }) };
	})
};
