// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { homeView } from '#modules/organisations/map-view.ts';
import { countResidents } from '#modules/organisations/server/index.ts';
import { boundsOfPoints } from '#shared/geo.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 800, height: 460 };

/** The business parks and quarters of the network, on a map and as a list. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const areas = await listAreas(scope);
	const points = areas.flatMap(({ lat, lon }) => (lat !== null && lon !== null ? [{ lat, lon }] : []));
	const view = homeView(boundsOfPoints(points) ?? null, SIZE, visitorOf(event).network.map);
	const counts = await countResidents(scope, areas.map((area) => area.id));
	return { areas: areas.map(({ outline: _, ...area }) => ({ ...area, residents: counts.get(area.id) ?? 0 })), view, picture: await mapPicture(scope, view, areas) };
});
