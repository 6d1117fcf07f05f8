// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { listDirectory } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** All organisations that this office may see, fifty to a page. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const query = readQuery(event.url.searchParams, 50);
	return { query, directory: await listDirectory(scope, query) };
});
