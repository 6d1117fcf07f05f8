// SPDX-License-Identifier: EUPL-1.2
import { listClaims } from '#modules/organisations/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Who says that an entry is theirs. */
export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const open = url.searchParams.get('zustand') !== 'entschieden';
	return { page: await listClaims(scope, { open, page: pageNumber(url.searchParams.get('seite')) }), open };
});
