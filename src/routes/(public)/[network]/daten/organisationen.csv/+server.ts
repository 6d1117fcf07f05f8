// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { exportDirectory } from '#modules/organisations/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The public directory as a table for programs; its description lies beside it (CSV on the Web). */
export const GET = answer(async (scope, { url }: RequestEvent) => {
	const { body } = await exportDirectory(scope, readQuery(url.searchParams), 'csv', url.origin);
	const link = `<${url.origin}${url.pathname}-metadata.json>; rel="describedby"; type="application/csvm+json"`;
	return new Response(body, { headers: { ...OPEN_HEADERS, 'content-type': 'text/csv; charset=utf-8; header=present', link } });
});
