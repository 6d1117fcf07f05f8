// SPDX-License-Identifier: EUPL-1.2
import { needInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, correctNeed, getNeedPage, needAsForm, rereadNeed } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({
	version: (await getNeedPage(scope, params.gesuch)).version, proposal: await needAsForm(scope, params.gesuch),
	categories: categoryChoices(scope.locale), attributes: attributeChoices(scope.locale)
}));

export const actions = {
	default: act({ input: needInput }, async (scope, form, { params }: RequestEvent) => {
		const reread = await rereadNeed(scope, params.gesuch, form);
		if (reread) return { data: { reread } };
		await correctNeed(scope, params.gesuch, form.version, {
			text: form.text, title: form.titel, category: form.kategorie, must: form.must, wish: form.wish, place: form.ort, radiusKm: form.umkreis,
			periodFrom: form.von, periodUntil: form.bis, anonymous: form.anonym
		});
		return { to: pathTo(scope, `/schreibtisch/gesuche/${params.gesuch}`), notice: 'exchange.need_corrected' };
	})
};
