// SPDX-License-Identifier: EUPL-1.2
import { listOffersAsData } from '#modules/exchange/server/index.ts';
import { serve } from '#web/api/endpoint.ts';
import { exchangeQuestionOf, withTerms } from '../answers.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../endpoints.ts';
import type { RequestEvent } from './$types.js';

export const GET = serve(ENDPOINTS.offers, async (scope, query, event: RequestEvent) => withTerms(scope, await listOffersAsData(scope, exchangeQuestionOf(query), publicBase(scope))));
