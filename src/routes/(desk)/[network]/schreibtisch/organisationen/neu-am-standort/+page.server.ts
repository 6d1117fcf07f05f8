// SPDX-License-Identifier: EUPL-1.2
import { listAreas } from '#modules/areas/server/index.ts';
import { listStations, stationQueryOf } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Who settled, moved in or took over, to be welcomed. */
export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const query = stationQueryOf(url.searchParams);
	const areas = (await listAreas(scope)).map(({ id, name }) => ({ value: id, label: name }));
	return { query, chosen: url.searchParams.get('art') ?? '', areas, search: url.searchParams.toString(), stations: await listStations(scope, query) };
});
