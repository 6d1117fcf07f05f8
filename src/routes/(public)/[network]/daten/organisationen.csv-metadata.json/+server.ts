// SPDX-License-Identifier: EUPL-1.2
import { csvwOf } from '#modules/organisations/open-data/csvw.ts';
import { describeColumns } from '#modules/organisations/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { answer } from '#web/look.ts';
import { getDirectoryTerms } from '../terms.ts';
import type { RequestEvent } from './$types.js';

/** What the columns of the table hold, for programs. */
export const GET = answer(async (scope, { url }: RequestEvent) => {
	const { name, publisher, licence } = await getDirectoryTerms(scope);
	const table = {
		url: `${url.origin}${url.pathname.replace(/-metadata\.json$/, '')}`, title: `Verzeichnis ${name}`, publisher: publisher.name,
		licence: licence?.url ?? null, changedAt: scope.now
	};
	return new Response(JSON.stringify(csvwOf(table, describeColumns())), { headers: { ...OPEN_HEADERS, 'content-type': 'application/csvm+json; charset=utf-8' } });
});
