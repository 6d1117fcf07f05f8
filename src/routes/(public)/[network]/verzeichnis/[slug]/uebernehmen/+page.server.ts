// SPDX-License-Identifier: EUPL-1.2
import { claimInput } from '#modules/organisations/claim-input.ts';
import { claimOrganisation, getOrganisationPage } from '#modules/organisations/server/index.ts';
import { isFromPerson, newStamp } from '#platform/security/form-stamp.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const { slug, name } = await getOrganisationPage(scope, params.slug);
	return { slug, name, stamp: newStamp(scope) };
});

export const actions = {
	default: act({ input: claimInput }, async (scope, form, { params }: RequestEvent) => {
		const thanks = { to: localizeHref(`/${scope.network.slug}/eintrag-vorschlagen/danke?art=uebernahme`, { locale: scope.locale }) };
		if (!isFromPerson(scope, form)) return thanks;
		await claimOrganisation(scope, params.slug, { name: form.name, email: form.email, phone: form.telefon, role: form.rolle, remark: form.anmerkung });
		return thanks;
	})
};
