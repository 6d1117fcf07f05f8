// SPDX-License-Identifier: EUPL-1.2
import { pathTo } from '#modules/exchange/paths.ts';
import { listNeeds, listOffersAtDesk, listOwnIntroductions, listOwnOrganisations } from '#modules/exchange/server/index.ts';
import { ageOf } from '#modules/organisations/age.ts';
import { ownOrganisationInput } from '#modules/exchange/input.ts';
import { confirmOrganisation } from '#modules/organisations/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** So many of each are shown; the lists behind them hold the rest. */
const SHOWN = 5;

/** What a member finds first: what waits for an answer, how old the entry is, what is open. */
export const load = look(async (scope, _event: RequestEvent) => {
	const { organisationIds } = scope;
	const organisations = await listOwnOrganisations(scope);
	return {
		organisations: organisations.map((one) => ({ ...one, age: ageOf(one.confirmedAt, scope.now) })),
		needs: await listNeeds(scope, { page: 1, size: SHOWN, organisationIds }),
		offers: await listOffersAtDesk(scope, { page: 1, size: SHOWN, sort: 'age', organisationIds }),
		introductions: await listOwnIntroductions(scope)
	};
});

export const actions = {
	stimmt: act({ input: ownOrganisationInput }, async (scope, { organisationId }, _event: RequestEvent) => {
		if (!scope.organisationIds.includes(organisationId)) throw new NotFound('organisation');
		await confirmOrganisation(scope, organisationId);
		return { to: pathTo(scope, '/mein'), notice: 'organisations.confirmed' };
	})
};
