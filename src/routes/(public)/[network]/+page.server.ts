// SPDX-License-Identifier: EUPL-1.2
import { listOffers, listOpenNeeds } from '#modules/exchange/server/index.ts';
import type { CardResult } from '#modules/exchange/views.ts';
import { look } from '#web/look.ts';

/** A glance at what is going on, not the list itself. */
const GLANCE = 3;
const NEWEST = { q: '', categories: [], near: '', sort: 'new', page: 1 } as const;

/** The home of a network: what was asked for and offered last. */
export const load = look(async (scope) => {
	const glance = ({ page }: CardResult) => ({ cards: page.items.slice(0, GLANCE), total: page.total });
	return { needs: glance(await listOpenNeeds(scope, { ...NEWEST, categories: [] })), offers: glance(await listOffers(scope, { ...NEWEST, categories: [] })) };
});
