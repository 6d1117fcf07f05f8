// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { readQuery } from '#modules/organisations/directory-query.ts';
import { homeView, readView } from '#modules/organisations/map-view.ts';
import { listDirectory, mapOf } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 1200, height: 700 };

/** The whole directory, or the hits of a question, on one large map. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const query = readQuery(event.url.searchParams);
	const { bounds } = await mapOf(scope, query);
	const { facets, total } = await listDirectory(scope, { ...query, size: 1 });
	const home = homeView(bounds, SIZE, visitorOf(event).network.map);
	const view = readView(event.url.searchParams.get('ausschnitt'), SIZE) ?? home;
	const { points } = await mapOf(scope, query, view);
	const picture = await mapPicture(scope, view, await listAreas(scope));
	return { wide: true, query, total, facets, map: { view, home, picture, points } };
});
