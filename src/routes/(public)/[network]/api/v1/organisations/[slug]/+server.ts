// SPDX-License-Identifier: EUPL-1.2
import { getOpenOrganisation } from '#modules/organisations/server/index.ts';
import { serve } from '#web/api/endpoint.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../../endpoints.ts';
import type { RequestEvent } from './$types.js';

export const GET = serve(ENDPOINTS.organisation, (scope, _query, event: RequestEvent) => getOpenOrganisation(scope, event.params.slug, publicBase(scope)));
