// SPDX-License-Identifier: EUPL-1.2
import { nothingInput, offerInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, confirmOfferByLink, getOfferByLink, getOfferFormByLink, rereadOfferByLink, reviseOfferByLink, withdrawOfferByLink } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({
	offer: await getOfferByLink(scope, params.marke),
	proposal: await getOfferFormByLink(scope, params.marke),
	categories: categoryChoices(scope.locale),
	attributes: attributeChoices(scope.locale)
}));

export const actions = {
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmOfferByLink(scope, params.marke);
		return { to: pathTo(scope, `/link/vermittlung/angebot/${params.marke}`), notice: 'exchange.address_confirmed' };
	}),
	aendern: act({ input: offerInput }, async (scope, form, { params }: RequestEvent) => {
		const reread = await rereadOfferByLink(scope, params.marke, form);
		if (reread) return { data: { action: 'aendern', reread } };
		await reviseOfferByLink(scope, params.marke, form.version, {
			text: form.text, title: form.titel, category: form.kategorie, attributes: form.attributes, place: form.ort, availableFrom: form.von, availableUntil: form.bis,
			anonymous: form.anonym
		});
		return { to: pathTo(scope, `/link/vermittlung/angebot/${params.marke}`), notice: 'exchange.offer_revised' };
	}),
	zurueckziehen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await withdrawOfferByLink(scope, params.marke);
		return { to: pathTo(scope, `/link/vermittlung/angebot/${params.marke}`), notice: 'exchange.offer_withdrawn' };
	})
};
