// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { introductionsBrought } from '#modules/exchange/server/index.ts';
import { profileFields, profileInput, REFUSED_AT } from '#modules/organisations/input.ts';
import {
	confirmOrganisation, getEditableOrganisation, getFigures, getOrganisationPage, listLegalForms, listTaxonomy, namesOf, reviseOwnProfile
} from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** The organisation that the address names, or the first of the person's own. */
function chosen(scope: Scope, url: URL): string {
	const wanted = url.searchParams.get('organisation') ?? scope.organisationIds[0];
	if (!wanted || !scope.organisationIds.includes(wanted)) throw new NotFound('organisation');
	return wanted;
}

const back = (scope: Scope, id: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/mein/organisation?organisation=${id}`, { locale: scope.locale }), notice });

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const id = chosen(scope, event.url);
	return {
		stored: await getEditableOrganisation(scope, id),
		organisation: await getOrganisationPage(scope, id),
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
	bestaetigen: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		const id = chosen(scope, event.url);
		await confirmOrganisation(scope, id);
		return back(scope, id, 'organisations.confirmed');
	})
};
