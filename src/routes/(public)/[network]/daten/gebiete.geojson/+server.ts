// SPDX-License-Identifier: EUPL-1.2
import { listOpenAreas } from '#modules/areas/server/index.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import { featureFile } from '../features.ts';
import { getAreaTerms } from '../terms.ts';
import type { RequestEvent } from './$types.js';

/** Business parks and quarters with their outlines; one that has none comes with its point. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const areas = await listOpenAreas(scope, publicBase(scope));
	return featureFile(scope, areas.map(({ id, outline, lat, lon, ...properties }) => ({
		type: 'Feature', id, geometry: outline ?? (lat !== null && lon !== null ? { type: 'Point', coordinates: [lon, lat] } : null), properties
	})), await getAreaTerms(scope));
});
