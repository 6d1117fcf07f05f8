// SPDX-License-Identifier: EUPL-1.2
import { nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { confirmOfferByLink, getOfferByLink, withdrawOfferByLink } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ offer: await getOfferByLink(scope, params.marke) }));

export const actions = {
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmOfferByLink(scope, params.marke);
		return { to: pathTo(scope, `/link/vermittlung/angebot/${params.marke}`), notice: 'exchange.address_confirmed' };
	}),
	zurueckziehen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await withdrawOfferByLink(scope, params.marke);
		return { to: pathTo(scope, `/link/vermittlung/angebot/${params.marke}`), notice: 'exchange.offer_withdrawn' };
	})
};
