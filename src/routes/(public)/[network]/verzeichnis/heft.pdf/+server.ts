// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { printBooklet, writeBooklet } from '#modules/organisations/server/index.ts';
import { answerAfter } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { RequestEvent } from './$types.js';

/** The hits of the question in the address as a booklet for print. */
export const GET = answerAfter((scope, { url }: RequestEvent) => writeBooklet(scope, readQuery(url.searchParams), publicBase(scope)), async (manuscript) => {
	const { name, mediaType, body } = await printBooklet(manuscript);
	return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': `inline; filename="${name}"` } });
});
