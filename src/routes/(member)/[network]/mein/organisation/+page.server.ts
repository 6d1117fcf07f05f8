// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { introductionsBrought } from '#modules/exchange/server/index.ts';
import { profileFields, profileInput, REFUSED_AT } from '#modules/organisations/input.ts';
import {
	closeSite, confirmOrganisation, getEditableOrganisation, getFigures, getOrganisationPage, listLegalForms, listOwnSites, listTaxonomy, namesOf, reviseOwnProfile
} from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { chosen } from './chosen.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const back = (scope: Scope, id: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/mein/organisation?organisation=${id}`, { locale: scope.locale }), notice });

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const id = chosen(scope, event.url);
	return {
		stored: await getEditableOrganisation(scope, id),
		organisation: await getOrganisationPage(scope, id),
		sites: await listOwnSites(scope, id),
		figures: await getFigures(scope, id),
		introductions: await introductionsBrought(scope, id),
		own: [...(await namesOf(scope, scope.organisationIds)).values()],
		taxonomy: await listTaxonomy(scope),
		legalForms: await listLegalForms(scope)
	};
});

export const actions = {
	speichern: act({ input: profileInput, at: REFUSED_AT }, async (scope, input, event: RequestEvent) => {
		const id = chosen(scope, event.url);
		const changed = await reviseOwnProfile(scope, id, { ...profileFields(input), version: input.version });
		return back(scope, id, changed ? 'organisations.revised' : 'organisations.unchanged');
	}),
	schliessen: act({ input: z.object({ standort: z.string('common.field_missing').max(36) }) }, async (scope, { standort }, event: RequestEvent) => {
		const id = chosen(scope, event.url);
		if (!(await listOwnSites(scope, id)).some((site) => site.id === standort)) throw new NotFound('site');
		await closeSite(scope, standort, dayOf(scope.now));
		return back(scope, id, 'organisations.site_closed');
	}),
	bestaetigen: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		const id = chosen(scope, event.url);
		await confirmOrganisation(scope, id);
		return back(scope, id, 'organisations.confirmed');
	})
};
