// SPDX-License-Identifier: EUPL-1.2
import { goneInput } from '#modules/organisations/proposal-input.ts';
import { archivedBy, getOrganisationPage, proposeGone } from '#modules/organisations/server/index.ts';
import { isFromPerson, newStamp } from '#platform/security/form-stamp.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** The form; where somebody else was first and the entry is out of the directory, the page thanks instead of being gone itself. */
export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	if (await archivedBy(scope, params.slug)) return { slug: params.slug, name: null, stamp: null };
	const { slug, name } = await getOrganisationPage(scope, params.slug);
	return { slug, name, stamp: newStamp(scope) };
});

export const actions = {
	default: act({ input: goneInput }, async (scope, form, { params }: RequestEvent) => {
		const thanks = { to: localizeHref(`/${scope.network.slug}/eintrag-vorschlagen/danke`, { locale: scope.locale }) };
		if (!isFromPerson(scope, form)) return thanks;
		await proposeGone(scope, params.slug, form.seit, { source: form.woher, sourceWords: form.woher_genau, remark: form.anmerkung, email: form.ihre_email });
		return thanks;
	})
};
