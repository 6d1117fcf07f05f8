// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod';
import { emptyQuery } from '#modules/organisations/directory-query.ts';
import { listOpenOrganisations, type OpenQuery } from '#modules/organisations/server/index.ts';
import { serve } from '#web/api/endpoint.ts';
import { withTerms } from '../answers.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../endpoints.ts';
import type { RequestEvent } from './$types.js';

export const GET = serve(ENDPOINTS.organisations, async (scope, query, event: RequestEvent) => {
	const found = await listOpenOrganisations(scope, questionOf(query), publicBase(scope));
	return withTerms(scope, found, found.items.map(({ origin }) => origin.licence));
});

function questionOf({ q, kind, field, section, town, district, area, tag, purpose, near, changedSince, page, size }: z.infer<typeof ENDPOINTS.organisations.query>): OpenQuery {
	const [lat = 0, lon = 0, km = 0] = (near ?? '').split(',').map(Number);
	return {
		...emptyQuery(),
		text: q.replace(/\s+/g, ' ').trim(),
		chosen: { kind, field, section, town, district, area, tag, purpose },
		near: near && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && km > 0 ? { lat, lon, km: Math.min(km, 200) } : null,
		sort: near ? 'distance' : 'name',
		changedSince: changedSince ? new Date(changedSince) : null,
		page, size
	};
}
