// SPDX-License-Identifier: EUPL-1.2
import { partnerInput, partnerOf } from '#modules/organisations/input.ts';
import { addPartner, namesOf } from '#modules/organisations/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** An organisation that becomes a partner of the network. */
export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const name = (await namesOf(scope, [params.id])).get(params.id)?.name;
	if (!name) throw new NotFound('organisation');
	return { organisation: { id: params.id, name } };
});

export const actions = {
	default: act({ input: partnerInput }, async (scope, input, { params }: RequestEvent) => {
		await addPartner(scope, params.id, partnerOf(input));
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${params.id}`, { locale: scope.locale }), notice: 'organisations.partner_saved' };
	})
};
