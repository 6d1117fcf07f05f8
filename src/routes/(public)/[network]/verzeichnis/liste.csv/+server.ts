// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { exportDirectory } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The hits of the question in the address as a file. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const file = await exportDirectory(scope, readQuery(event.url.searchParams), 'csv-excel', event.url.origin);
	return new Response(file.body, {
		headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.name}"` }
	});
});
