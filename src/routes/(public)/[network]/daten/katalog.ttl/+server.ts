// SPDX-License-Identifier: EUPL-1.2
import { catalogueTriples } from '#modules/networks/open-data/catalogue.ts';
import { turtleOf } from '#shared/rdf.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import { getCatalogue } from '../datasets.ts';
import type { RequestEvent } from './$types.js';

/** The data catalogue (DCAT-AP.de) for portals that harvest it, in Turtle. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const catalogue = await getCatalogue(scope, publicBase(scope));
	return new Response(turtleOf(catalogueTriples(catalogue)), { headers: { ...OPEN_HEADERS, 'content-type': 'text/turtle; charset=utf-8' } });
});
