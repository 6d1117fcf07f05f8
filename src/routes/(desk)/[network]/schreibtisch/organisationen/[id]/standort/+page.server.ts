// SPDX-License-Identifier: EUPL-1.2
import { siteFields, siteInput } from '#modules/organisations/input.ts';
import { addSite, getOrganisationPage, reviseSite } from '#modules/organisations/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A new site, or the one that the address names. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, name, sites } = await getOrganisationPage(scope, event.params.id);
	const wanted = event.url.searchParams.get('standort');
	const site = sites.find((one) => one.id === wanted) ?? null;
	if (wanted && !site) throw new NotFound('site');
	return { id, name, place: site };
});

export const actions = {
	default: act({ input: siteInput }, async (scope, input, event: RequestEvent) => {
		const wanted = event.url.searchParams.get('standort');
		const { id, sites } = await getOrganisationPage(scope, event.params.id);
		if (wanted && !sites.some((site) => site.id === wanted)) throw new NotFound('site');
		if (wanted) await reviseSite(scope, wanted, siteFields(input));
		else await addSite(scope, id, siteFields(input));
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}`, { locale: scope.locale });
		return { to, notice: 'organisations.site_saved' };
	})
};
