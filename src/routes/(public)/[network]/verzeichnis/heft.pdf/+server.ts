// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { bookletOf } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import { baseOf } from '../../api/v1/answers.ts';
import type { RequestEvent } from './$types.js';

/** The hits of the question in the address as a booklet for print. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const file = await bookletOf(scope, readQuery(event.url.searchParams), baseOf(scope, event));
	return new Response(file.body, { headers: { 'content-type': file.mediaType, 'content-disposition': `inline; filename="${file.name}"` } });
});
