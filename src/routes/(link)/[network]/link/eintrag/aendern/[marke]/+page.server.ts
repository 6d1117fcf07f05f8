// SPDX-License-Identifier: EUPL-1.2
import { profileFields, profileInput, REFUSED_AT } from '#modules/organisations/input.ts';
import { placeInput, placeOf } from '#modules/organisations/proposal-input.ts';
import { getKeepingPage, reviseByLink } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The entry as its members' form; opening this page does nothing. */
export const load = look(async (scope, { params }: RequestEvent) => ({ keeping: await getKeepingPage(scope, params.marke), token: params.marke }));

export const actions = {
	default: act({ input: profileInput.extend(placeInput.shape), at: REFUSED_AT }, async (scope, input, { params }: RequestEvent) => {
		const { proposed } = await reviseByLink(scope, params.marke, { ...profileFields(input), version: input.version }, placeOf(input));
		return { to: localizeHref(`/${scope.network.slug}/link/eintrag/aendern/${params.marke}`, { locale: scope.locale }), notice: proposed ? 'organisations.keeping_address_proposed' : 'organisations.keeping_answered' };
	})
};
