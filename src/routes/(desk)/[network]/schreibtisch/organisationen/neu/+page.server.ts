// SPDX-License-Identifier: EUPL-1.2
import { contactRole, firstSite, newOrganisationInput, profileFields, REFUSED_AT } from '#modules/organisations/input.ts';
import { chooseBranches, enterOrganisation, listBranches, listLegalForms, listTaxonomy } from '#modules/organisations/server/index.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';

/** An empty form. */
export const load = look(async (scope) => ({
	taxonomy: await listTaxonomy(scope), legalForms: await listLegalForms(scope), branches: await listBranches(scope)
}));

export const actions = {
	default: act({ input: newOrganisationInput, at: REFUSED_AT }, async (scope, input) => {
		const placed = [input.strasse, input.plz, input.ort, input.breite].some((value) => value !== '' && value !== null);
		const fresh = {
			...profileFields(input), kind: input.art, audience: input.sichtbar, branches: await chooseBranches(scope, input.wz),
			sites: placed ? [firstSite(input)] : []
		};
		const contact = contactRole(input, m.organisations_contact_role({}, { locale: scope.locale }));
		const { id } = await enterOrganisation(scope, fresh, { contact, anyway: input.trotzdem });
		const path = `/${scope.network.slug}/schreibtisch/organisationen/${id}`;
		return { to: localizeHref(path, { locale: scope.locale }), notice: 'organisations.created' };
	})
};
