// SPDX-License-Identifier: EUPL-1.2
import { getNeedForGuest } from '#modules/exchange/server/index.ts';
import { getOrganisationForGuest } from '#modules/organisations/server/index.ts';
import { openOwnGrant } from '#modules/people/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** The one record behind a guest's grant, without contact data; that it was read stands in the journal. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const grant = await openOwnGrant(scope, event.params.zugang);
	const { kind, id } = grant.record;
	if (kind === 'organisation') return { grant, organisation: await getOrganisationForGuest(scope, id), need: null };
	if (kind === 'need') return { grant, organisation: null, need: await getNeedForGuest(scope, id) };
	throw new NotFound('guest_grant');
});
