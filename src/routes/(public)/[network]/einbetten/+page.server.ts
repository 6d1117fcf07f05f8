// SPDX-License-Identifier: EUPL-1.2
import { readQuery, writeQuery } from '#modules/organisations/directory-query.ts';
import { listDirectory } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import { publicPages } from '#web/public-base.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Makes the lines with which another website shows a choice of the directory, in the language of this page. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { searchParams } = event.url;
	const query = readQuery(new URLSearchParams([...searchParams].filter(([, value]) => value !== '')));
	const view = searchParams.get('ansicht') === 'karte' ? 'karte' : 'liste';
	const { facets, total } = await listDirectory(scope, { ...query, size: 1 });
	const params = writeQuery(query);
	const base = publicPages(scope);
	const whole = `${base}/verzeichnis${params.size > 0 ? `?${params}` : ''}`;
	if (view === 'karte') params.set('ansicht', 'karte');
	return { query, view, facets: { kind: facets.kind, town: facets.town }, total, whole, frame: `${base}/rahmen${params.size > 0 ? `?${params}` : ''}` };
});
