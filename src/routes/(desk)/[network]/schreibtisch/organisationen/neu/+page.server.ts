// SPDX-License-Identifier: EUPL-1.2
import { firstSite, newOrganisationInput, profileFields } from '#modules/organisations/input.ts';
import { createOrganisation, listLegalForms, listTaxonomy } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';

/** An empty form. */
export const load = look(async (scope) => ({ taxonomy: await listTaxonomy(scope), legalForms: await listLegalForms(scope) }));

export const actions = {
	default: act({ input: newOrganisationInput }, async (scope, input) => {
		const placed = [input.strasse, input.plz, input.ort, input.breite].some((value) => value !== '' && value !== null);
		const { id } = await createOrganisation(scope, {
			...profileFields(input), kind: input.art, audience: input.sichtbar, branches: input.wz, sites: placed ? [firstSite(input)] : []
		});
		const path = `/${scope.network.slug}/schreibtisch/organisationen/${id}`;
		return { to: localizeHref(path, { locale: scope.locale }), notice: 'organisations.created' };
	})
};
