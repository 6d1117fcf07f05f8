// SPDX-License-Identifier: EUPL-1.2
import { getAreaPage, mapPicture } from '#modules/areas/server/index.ts';
import { homeView, readView } from '#modules/organisations/map-view.ts';
import { emptyQuery } from '#modules/organisations/directory-query.ts';
import { countResidents, listResidents, mapOf } from '#modules/organisations/server/index.ts';
import { boundsOfArea } from '#shared/geo.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 720, height: 480 };

/** One area with its residents of today. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const area = await getAreaPage(scope, event.params.slug);
	const residents = await listResidents(scope, area.id);
	const counts = await countResidents(scope, area.parts.map((part) => part.id));
	const home = homeView((area.outline && boundsOfArea(area.outline)) ?? null, SIZE, visitorOf(event).network.map);
	const view = readView(event.url.searchParams.get('ausschnitt'), SIZE) ?? home;
	const query = { ...emptyQuery(), chosen: { ...emptyQuery().chosen, area: [area.slug] } };
	const { points } = await mapOf(scope, query, view);
	const picture = await mapPicture(scope, view, [area, ...area.parts]);
	const up = { label: m.areas_areas({}, { locale: scope.locale }), href: localizeHref(`/${scope.network.slug}/gebiete`, { locale: scope.locale }) };
	return { area: { ...area, outline: null, parts: area.parts.map((part) => ({ ...part, outline: null, residents: counts.get(part.id) ?? 0 })) }, residents, map: { view, home, picture, points }, breadcrumb: [up, { label: area.name }] };
});
