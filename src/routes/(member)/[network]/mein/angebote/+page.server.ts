// SPDX-License-Identifier: EUPL-1.2
import { listOffersAtDesk } from '#modules/exchange/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { url }: RequestEvent) => ({
	page: await listOffersAtDesk(scope, { state: 'all', page: pageNumber(url.searchParams.get('seite')), organisationIds: scope.organisationIds })
}));
