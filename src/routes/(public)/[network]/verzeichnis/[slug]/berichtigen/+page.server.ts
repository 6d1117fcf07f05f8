// SPDX-License-Identifier: EUPL-1.2
import { saidOf } from '#modules/organisations/proposal.ts';
import { correctionInput, proposedOf } from '#modules/organisations/proposal-input.ts';
import { getOrganisationPage, proposeCorrection } from '#modules/organisations/server/index.ts';
import { isFromPerson, newStamp } from '#platform/security/form-stamp.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** The public page as a form. */
export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const page = await getOrganisationPage(scope, params.slug);
	return { slug: page.slug, name: page.name, said: saidOf(page), stamp: newStamp(scope) };
});

export const actions = {
	default: act({ input: correctionInput }, async (scope, form, { params }: RequestEvent) => {
		const thanks = { to: localizeHref(`/${scope.network.slug}/eintrag-vorschlagen/danke`, { locale: scope.locale }) };
		if (!isFromPerson(scope, form)) return thanks;
		await proposeCorrection(scope, params.slug, proposedOf(form), { source: form.woher, sourceWords: form.woher_genau, remark: form.anmerkung, email: form.ihre_email });
		return thanks;
	})
};
