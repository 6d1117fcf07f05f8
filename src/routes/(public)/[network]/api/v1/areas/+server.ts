// SPDX-License-Identifier: EUPL-1.2
import { listOpenAreas } from '#modules/areas/server/index.ts';
import { serve } from '#web/api/endpoint.ts';
import { whole, withTerms } from '../answers.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../endpoints.ts';

export const GET = serve(ENDPOINTS.areas, async (scope) => {
	const areas = await listOpenAreas(scope, publicBase(scope));
	return withTerms(scope, whole(areas), areas.map(({ origin }) => origin.licence));
});
