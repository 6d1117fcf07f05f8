// SPDX-License-Identifier: EUPL-1.2
import { json } from '@sveltejs/kit';
import { suggestNames } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** Names in the directory while somebody types; the search field works without them. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const found = await suggestNames(scope, event.url.searchParams.get('q') ?? '');
	return json(found.map(({ name, place }) => ({ name, place })));
});
