// SPDX-License-Identifier: EUPL-1.2
import { needInput, sentenceInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, proposeNeed, receiveNeed } from '#modules/exchange/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { ownOrganisations } from '../../own-organisations.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, _event: RequestEvent) => ({
	organisations: await ownOrganisations(scope), categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale)
}));

export const actions = {
	verstehen: act({ input: sentenceInput }, async (scope, form, _event: RequestEvent) => ({ data: { proposal: await proposeNeed(scope, form.text, form.ort) } })),
	absenden: act({ input: needInput }, async (scope, form, _event: RequestEvent) => {
		const organisationId = form.organisationId || scope.organisationIds[0];
		if (!organisationId || !scope.organisationIds.includes(organisationId)) throw new NotFound('organisation');
		const { id } = await receiveNeed(scope, {
			text: form.text, title: form.titel, category: form.kategorie, must: form.must, wish: form.wish, place: form.ort, radiusKm: form.umkreis,
			periodFrom: form.von, periodUntil: form.bis,
			anonymous: form.anonym, publishWanted: true, source: 'member', organisationId
		});
		return { to: pathTo(scope, `/mein/gesuche/${id}`), notice: 'exchange.need_received' };
	})
};
