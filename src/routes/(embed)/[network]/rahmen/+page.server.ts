// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { getSite } from '#modules/networks/server/index.ts';
import { readQuery, writeQuery } from '#modules/organisations/directory-query.ts';
import { homeView, readView } from '#modules/organisations/map-view.ts';
import { listDirectory, mapOf } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = { width: 640, height: 420 };
/** So many fit into a frame; the rest is behind the link to the directory. */
const SHOWN = 8;

/** A choice of the directory for the frame of another website: a list or a map, and the way to the whole. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { searchParams } = event.url;
	const query = readQuery(searchParams, SHOWN);
	const { name } = await getSite(scope);
	const params = writeQuery(query).toString();
	const { items, total } = await listDirectory(scope, query);
	if (searchParams.get('ansicht') !== 'karte') return { name, params, total, items, map: null };
	const { bounds } = await mapOf(scope, query);
	const home = homeView(bounds, SIZE, visitorOf(event).network.map);
	const view = readView(searchParams.get('ausschnitt'), SIZE) ?? home;
	const { points } = await mapOf(scope, query, view);
	return { name, params, total, items: [], map: { view, home, points, picture: await mapPicture(scope, view, await listAreas(scope)) } };
});
