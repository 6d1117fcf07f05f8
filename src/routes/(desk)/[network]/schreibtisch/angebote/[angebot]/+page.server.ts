// SPDX-License-Identifier: EUPL-1.2
import { audienceInput, nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { acceptOffer, confirmOffer, confirmOfferContact, getOfferPage, publishOffer, reopenOffer, withdrawOffer } from '#modules/exchange/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ offer: await getOfferPage(scope, params.angebot) }));

/** A deed that needs nothing but the offer itself. */
const plain = (deed: (scope: Scope, id: string) => Promise<void>, notice: string) =>
	act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await deed(scope, params.angebot);
		return { to: pathTo(scope, `/schreibtisch/angebote/${params.angebot}`), notice: `exchange.${notice}` };
	});

export const actions = {
	annehmen: plain(acceptOffer, 'offer_accepted'),
	stimmt: plain(confirmOffer, 'offer_confirmed'),
	zurueckziehen: plain((scope, id) => withdrawOffer(scope, id), 'offer_withdrawn'),
	vergeben: plain((scope, id) => withdrawOffer(scope, id, 'taken'), 'offer_taken'),
	oeffnen: plain(reopenOffer, 'offer_reopened'),
	bestaetigen: plain(confirmOfferContact, 'address_confirmed'),
	sichtbarkeit: act({ input: audienceInput }, async (scope, form, { params }: RequestEvent) => {
		await publishOffer(scope, params.angebot, form.sichtbarkeit);
		return { to: pathTo(scope, `/schreibtisch/angebote/${params.angebot}`), notice: 'exchange.need_published' };
	})
};
