// SPDX-License-Identifier: EUPL-1.2
import { needInput, nothingInput, reasonInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { attributeChoices, categoryChoices, confirmNeedByLink, correctNeedByLink, getNeedByLink, getNeedFormByLink, rereadNeedByLink, withdrawNeedByLink } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({
	need: await getNeedByLink(scope, params.marke),
	proposal: await getNeedFormByLink(scope, params.marke),
	categories: categoryChoices(scope.locale),
	attributes: attributeChoices(scope.locale)
}));

const here = (marke: string) => `/link/vermittlung/gesuch/${marke}`;

export const actions = {
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmNeedByLink(scope, params.marke);
		return { to: pathTo(scope, here(params.marke)), notice: 'exchange.address_confirmed' };
	}),
	aendern: act({ input: needInput }, async (scope, form, { params }: RequestEvent) => {
		const reread = await rereadNeedByLink(scope, params.marke, form);
		if (reread) return { data: { action: 'aendern', reread } };
		await correctNeedByLink(scope, params.marke, form.version, {
			text: form.text, title: form.titel, category: form.kategorie, must: form.must, wish: form.wish, place: form.ort, radiusKm: form.umkreis, periodFrom: form.von,
			periodUntil: form.bis, anonymous: form.anonym
		});
		return { to: pathTo(scope, here(params.marke)), notice: 'exchange.need_corrected' };
	}),
	zurueckziehen: act({ input: reasonInput }, async (scope, form, { params }: RequestEvent) => {
		await withdrawNeedByLink(scope, params.marke, form.grund);
		return { to: pathTo(scope, here(params.marke)), notice: 'exchange.need_withdrawn' };
	})
};
