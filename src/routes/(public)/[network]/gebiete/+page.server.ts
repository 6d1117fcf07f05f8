// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { homeView } from '#modules/organisations/map-view.ts';
import { countResidents } from '#modules/organisations/server/index.ts';
import { boundsOfArea, boundsOfPoints, project, type Area, type LatLon, type View } from '#shared/geo.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 800, height: 460 };

/** The names of the areas below their marks. */
function withNames(picture: Awaited<ReturnType<typeof mapPicture>>, view: View, areas: Awaited<ReturnType<typeof listAreas>>) {
	const names = areas.flatMap(({ lat, lon, name, parentId }) => {
		if (lat === null || lon === null || parentId) return [];
		const { x, y } = project(view, { lat, lon });
		return [{ x, y: y + 22, text: name, class: 'area' }];
	});
	return { ...picture, labels: [...picture.labels, ...names] };
}

/** Opposite corners: what is drawn shall be whole on the map. */
function cornersOf(outline: Area): LatLon[] {
	const bounds = boundsOfArea(outline);
	return bounds ? [{ lat: bounds.north, lon: bounds.west }, { lat: bounds.south, lon: bounds.east }] : [];
}

/** The business parks and quarters of the network, on a map and as a list. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const areas = await listAreas(scope);
	const points = areas.flatMap(({ lat, lon, outline }) => (outline ? cornersOf(outline) : lat !== null && lon !== null ? [{ lat, lon }] : []));
	const view = homeView(boundsOfPoints(points) ?? null, SIZE, visitorOf(event).network.map);
	const counts = await countResidents(scope, areas.map((area) => area.id));
	return { areas: areas.map(({ outline: _, ...area }) => ({ ...area, residents: counts.get(area.id) ?? 0 })), view, picture: withNames(await mapPicture(scope, view, areas), view, areas) };
});
