// SPDX-License-Identifier: EUPL-1.2
import { deskOfferInput, sentenceInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, proposeOffer, makeOffer } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, _event: RequestEvent) => ({ categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale) }));

export const actions = {
	verstehen: act({ input: sentenceInput }, async (scope, form, _event: RequestEvent) => ({ data: { proposal: await proposeOffer(scope, form.text, form.ort) } })),
	absenden: act({ input: deskOfferInput }, async (scope, form, _event: RequestEvent) => {
		const named = form.name || form.email || form.telefon || form.organisation;
		// Staff spoke with the person, so the address needs no mail to confirm it.
		const contact = named ? { name: form.name || form.organisation || form.email, email: form.email, phone: form.telefon, organisationName: form.organisation, confirmed: true } : null;
		const { id } = await makeOffer(scope, {
			text: form.text, title: form.titel, category: form.kategorie, attributes: form.attributes, place: form.ort,
			availableFrom: form.von, availableUntil: form.bis,
			anonymous: form.anonym, publishWanted: form.veroeffentlichen, source: 'desk', contact
		});
		return { to: pathTo(scope, `/schreibtisch/angebote/${id}`), notice: 'exchange.offer_captured' };
	})
};
