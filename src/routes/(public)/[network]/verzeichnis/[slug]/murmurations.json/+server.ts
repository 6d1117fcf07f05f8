// SPDX-License-Identifier: EUPL-1.2
import { murmurationsOf } from '#modules/organisations/open-data/murmurations.ts';
import { getOpenOrganisation } from '#modules/organisations/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { RequestEvent } from './$types.js';

/** The organisation as a Murmurations profile: the hand-over to other local platforms. */
export const GET = answer(async (scope, event: RequestEvent) =>
	Response.json(murmurationsOf(await getOpenOrganisation(scope, event.params.slug, publicBase(scope))), { headers: OPEN_HEADERS }));
