// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { readQuery } from '#modules/organisations/directory-query.ts';
import { homeView, readView } from '#modules/organisations/map-view.ts';
import { listDirectory, mapOf, MOST_IN_BOOKLET } from '#modules/organisations/server/index.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 560, height: 600 };

/** Why somebody who asked for a booklet is back here. */
function noBooklet(reason: string | null, locale: Locale): string | null {
	if (reason === 'leer') return m.organisations_booklet_empty({}, { locale });
	return reason === 'zu-viele' ? m.organisations_booklet_too_long({ most: MOST_IN_BOOKLET }, { locale }) : null;
}

/** List and map of the same question. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const query = readQuery(event.url.searchParams);
	const directory = await listDirectory(scope, query);
	const { bounds } = await mapOf(scope, query);
	const home = homeView(bounds, SIZE, visitorOf(event).network.map);
	const view = readView(event.url.searchParams.get('ausschnitt'), SIZE) ?? home;
	const { points } = await mapOf(scope, query, view);
	const picture = await mapPicture(scope, view, await listAreas(scope));
	const shown: 'map' | 'list' = event.url.searchParams.get('ansicht') === 'karte' ? 'map' : 'list';
	return { wide: true, query, directory, map: { view, home, picture, points }, shown, noBooklet: noBooklet(event.url.searchParams.get('heft'), scope.locale) };
});
