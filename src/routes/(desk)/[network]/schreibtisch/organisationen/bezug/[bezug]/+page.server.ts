// SPDX-License-Identifier: EUPL-1.2
import { purchaseInput, purchaseOf } from '#modules/organisations/input.ts';
import { loadPurchase, namesOf, revisePurchase } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** What an organisation buys outside, to be corrected. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { goods, quantity, supplier_name: name, supplier_place: place, since, until, audience, organisation_id: organisationId } = await loadPurchase(scope, event.params.bezug);
	return { purchase: { goods, quantity, name, place, since, until, audience }, organisation: { id: organisationId, name: (await namesOf(scope, [organisationId])).get(organisationId)?.name ?? '' } };
});

export const actions = {
	default: act({ input: purchaseInput }, async (scope, input, { params }: RequestEvent) => {
		const { organisation_id: organisationId } = await loadPurchase(scope, params.bezug);
		await revisePurchase(scope, params.bezug, purchaseOf(input));
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${organisationId}`, { locale: scope.locale }), notice: 'organisations.purchase_saved' };
	})
};
