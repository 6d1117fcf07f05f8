// SPDX-License-Identifier: EUPL-1.2
import { deskNeedInput, sentenceInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, proposeNeed, receiveNeed } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, _event: RequestEvent) => ({ categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale) }));

export const actions = {
	verstehen: act({ input: sentenceInput }, async (scope, form, _event: RequestEvent) => ({ data: { proposal: await proposeNeed(scope, form.text, form.ort) } })),
	absenden: act({ input: deskNeedInput }, async (scope, form, _event: RequestEvent) => {
		const named = form.name || form.email || form.telefon || form.organisation;
		// Staff spoke with the person, so the address needs no mail to confirm it.
		const contact = named ? { name: form.name || form.organisation || form.email, email: form.email, phone: form.telefon, organisationName: form.organisation, confirmed: true } : null;
		const { id } = await receiveNeed(scope, {
			text: form.text, title: form.titel, category: form.kategorie, must: form.must, wish: form.wish, place: form.ort, radiusKm: form.umkreis,
			periodFrom: form.von, periodUntil: form.bis, state: 'open',
			anonymous: form.anonym, publishWanted: form.veroeffentlichen, source: 'desk', contact
		});
		return { to: pathTo(scope, `/schreibtisch/gesuche/${id}`), notice: 'exchange.need_captured' };
	})
};
