// SPDX-License-Identifier: EUPL-1.2
import { nothingInput, offerInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, confirmOffer, getOfferPage, offerAsForm, reopenOffer, rereadOffer, reviseOffer, withdrawOffer } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({
	record: await getOfferPage(scope, params.angebot), proposal: await offerAsForm(scope, params.angebot),
	categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale)
}));

export const actions = {
	aendern: act({ input: offerInput }, async (scope, form, { params }: RequestEvent) => {
		const reread = await rereadOffer(scope, params.angebot, form);
		if (reread) return { data: { action: 'aendern', reread } };
		await reviseOffer(scope, params.angebot, form.version, {
			text: form.text, title: form.titel, category: form.kategorie, attributes: form.attributes, place: form.ort,
			availableFrom: form.von, availableUntil: form.bis, anonymous: form.anonym
		});
		return { to: pathTo(scope, `/mein/angebote/${params.angebot}`), notice: 'exchange.offer_revised' };
	}),
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmOffer(scope, params.angebot);
		return { to: pathTo(scope, `/mein/angebote/${params.angebot}`), notice: 'exchange.offer_confirmed' };
	}),
	oeffnen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await reopenOffer(scope, params.angebot);
		return { to: pathTo(scope, `/mein/angebote/${params.angebot}`), notice: 'exchange.offer_reopened' };
	}),
	zurueckziehen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await withdrawOffer(scope, params.angebot);
		return { to: pathTo(scope, `/mein/angebote/${params.angebot}`), notice: 'exchange.offer_withdrawn' };
	})
};
