// SPDX-License-Identifier: EUPL-1.2
import { readQuery } from '#modules/organisations/directory-query.ts';
import { featuresOf } from '#modules/organisations/open-data/geojson.ts';
import { listAllOpenOrganisations } from '#modules/organisations/server/index.ts';
import { dayOf } from '#shared/dates.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import { featureFile } from '../features.ts';
import { getDirectoryTerms } from '../terms.ts';
import type { RequestEvent } from './$types.js';

/** The public directory as points; with the question of a directory page in its address, only those hits. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const records = await listAllOpenOrganisations(scope, readQuery(event.url.searchParams), publicBase(scope));
	return featureFile(scope, featuresOf(records, dayOf(scope.now)), await getDirectoryTerms(scope));
});
