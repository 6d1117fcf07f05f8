// SPDX-License-Identifier: EUPL-1.2
import { readQuery, writeQuery } from '#modules/organisations/directory-query.ts';
import { printBooklet, writeBooklet } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { answerAfter } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { RequestEvent } from './$types.js';

type Query = ReturnType<typeof readQuery>;

/** The directory with the same question, which says in words why there is no booklet of it and how to choose. */
function backToChoice(scope: Scope, query: Query, reason: 'leer' | 'zu-viele'): string {
	const asked = writeQuery(query);
	asked.set('heft', reason);
	return `${localizeHref(`/${scope.network.slug}/verzeichnis`, { locale: scope.locale })}?${asked}`;
}

async function written(scope: Scope, query: Query) {
	try {
		return await writeBooklet(scope, query, publicBase(scope));
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		return backToChoice(scope, query, problem.code === 'organisations.booklet_empty' ? 'leer' : 'zu-viele');
	}
}

/** The hits of the question in the address as a booklet for print; too many or none lead back to the choice. */
export const GET = answerAfter((scope, { url }: RequestEvent) => written(scope, readQuery(url.searchParams)), async (manuscript) => {
	if (typeof manuscript === 'string') return new Response(null, { status: 303, headers: { location: manuscript } });
	const { name, mediaType, body } = await printBooklet(manuscript);
	return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': `inline; filename="${name}"` } });
});
