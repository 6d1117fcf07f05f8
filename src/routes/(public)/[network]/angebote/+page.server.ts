// SPDX-License-Identifier: EUPL-1.2
import { listOffers } from '#modules/exchange/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { url }: RequestEvent) => {
	const { searchParams } = url;
	const sort = searchParams.get('sortierung');
	const result = await listOffers(scope, {
		q: (searchParams.get('q') ?? '').trim().slice(0, 500),
		categories: searchParams.getAll('kategorie').slice(0, 20),
		near: (searchParams.get('ort') ?? '').trim().slice(0, 120),
		sort: sort === 'near' || sort === 'fit' ? sort : sort === 'new' ? 'new' : undefined,
		page: pageNumber(searchParams.get('seite'))
	});
	return { result, wide: true };
});
