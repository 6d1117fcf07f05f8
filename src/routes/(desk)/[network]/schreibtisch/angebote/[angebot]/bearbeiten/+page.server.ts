// SPDX-License-Identifier: EUPL-1.2
import { offerInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, getOfferPage, offerAsForm, rereadOffer, reviseOffer } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({
	version: (await getOfferPage(scope, params.angebot)).version, proposal: await offerAsForm(scope, params.angebot),
	categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale)
}));

export const actions = {
	default: act({ input: offerInput }, async (scope, form, { params }: RequestEvent) => {
		const reread = await rereadOffer(scope, params.angebot, form);
		if (reread) return { data: { reread } };
		await reviseOffer(scope, params.angebot, form.version, {
			text: form.text, title: form.titel, category: form.kategorie, attributes: form.attributes, place: form.ort,
			availableFrom: form.von, availableUntil: form.bis, anonymous: form.anonym
		});
		return { to: pathTo(scope, `/schreibtisch/angebote/${params.angebot}`), notice: 'exchange.offer_revised' };
	})
};
