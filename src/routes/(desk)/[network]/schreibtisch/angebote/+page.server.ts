// SPDX-License-Identifier: EUPL-1.2
import { listOffersAtDesk } from '#modules/exchange/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import { offerWaitsOf } from '../listen/queries.ts';
import type { RequestEvent } from './$types.js';

const STATES = ['live', 'received', 'open', 'taken', 'withdrawn', 'expired', 'all'] as const;
const SORTS = ['new', 'age', 'title'] as const;

export const load = look(async (scope, { url }: RequestEvent) => {
	const state = STATES.find((one) => one === url.searchParams.get('zustand')) ?? 'live';
	const sort = SORTS.find((one) => one === url.searchParams.get('sortierung')) ?? 'new';
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const waits = offerWaitsOf(url.searchParams);
	return { page: await listOffersAtDesk(scope, { state, sort, q, waits, page: pageNumber(url.searchParams.get('seite')) }), state, sort, q, waits };
});
