// SPDX-License-Identifier: EUPL-1.2
import { organisationInput, profileFields, REFUSED_AT } from '#modules/organisations/input.ts';
import { chooseBranches, getEditableOrganisation, listBranches, listLegalForms, listTaxonomy, reviseOrganisation, setBranches } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({
	stored: await getEditableOrganisation(scope, event.params.id),
	taxonomy: await listTaxonomy(scope),
	legalForms: await listLegalForms(scope),
	branches: await listBranches(scope)
}));

export const actions = {
	default: act({ input: organisationInput, at: REFUSED_AT }, async (scope, input, event: RequestEvent) => {
		const { id } = event.params;
		const stored = await getEditableOrganisation(scope, id);
		const changed = await reviseOrganisation(scope, id, {
			...profileFields(input), kind: input.art, audience: input.sichtbar, version: input.version
		});
		// Codes that stay keep what is known about them; those of WZ 2025 are not in this form.
		const chosen = await chooseBranches(scope, input.wz);
		const kept = chosen.map((branch) => {
			const known = stored.branches.find((one) => one.scheme === branch.scheme && one.code === branch.code);
			return { ...branch, proposed: known?.proposed ?? false };
		});
		await setBranches(scope, id, [...kept, ...stored.branches.filter((branch) => branch.scheme === 'wz2025')]);
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}`, { locale: scope.locale });
		return { to, notice: changed ? 'organisations.revised' : 'organisations.unchanged' };
	})
};
