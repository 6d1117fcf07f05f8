// SPDX-License-Identifier: EUPL-1.2
import { sentenceInput, strangerNeedInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, CONSENT_VERSION, isFromPerson, newStamp, proposeNeed, receiveNeed } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ stamp: newStamp(scope), categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale) }));

export const actions = {
	verstehen: act({ input: sentenceInput }, async (scope, form, _event: RequestEvent) => ({
		data: { proposal: await proposeNeed(scope, form.text, form.ort), kept: { stempel: form.stempel } }
	})),
	absenden: act({ input: strangerNeedInput }, async (scope, form, _event: RequestEvent) => {
		const thanks = { to: pathTo(scope, '/gesuche/danke') };
		if (!isFromPerson(scope, form)) return thanks;
		const contact = { name: form.name, email: form.email, phone: form.telefon, organisationName: form.organisation, consentVersion: CONSENT_VERSION, confirmed: false };
		await receiveNeed(scope, {
			text: form.text, title: form.titel, category: form.kategorie, must: form.must, wish: form.wish, place: form.ort, radiusKm: form.umkreis, periodFrom: form.von,
			periodUntil: form.bis, anonymous: form.anonym, publishWanted: form.veroeffentlichen, source: 'form', contact
		});
		return thanks;
	})
};
