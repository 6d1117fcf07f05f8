// SPDX-License-Identifier: EUPL-1.2
import { exportReport } from '#modules/organisations/server/index.ts';
import { listFormOf } from '#platform/lists/list.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The report as a file: XLSX for people, CSV, or the JSON that the shell prints. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const form = event.url.searchParams.get('form');
	const file = await exportReport(scope, event.params.lauf, form === 'json' ? 'json' : listFormOf(form));
	return new Response(file.body, { headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.name}"` } });
});
