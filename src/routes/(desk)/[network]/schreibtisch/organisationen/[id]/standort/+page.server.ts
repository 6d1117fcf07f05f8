// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { dayOfMove, movedSite, REFUSED_AT, siteFields, siteInput } from '#modules/organisations/input.ts';
import { isOnePerson } from '#modules/organisations/publishing.ts';
import { addressAgreed, addSite, chooseOnMap, getOrganisationPage, moveSite, reviseSite, siteMap } from '#modules/organisations/server/index.ts';
import { dayOf } from '#shared/dates.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A new site, or the one that the address names, with a map to choose its point on. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, name, kind, sites } = await getOrganisationPage(scope, event.params.id);
	const wanted = event.url.searchParams.get('standort');
	const site = sites.find((one) => one.id === wanted) ?? null;
	if (wanted && !site) throw new NotFound('site');
	const point = site && site.lat !== null && site.lon !== null ? { lat: site.lat, lon: site.lon } : null;
	const agreed = site ? await addressAgreed(scope, site.id) : false;
	return { id, name, home: isOnePerson(kind), agreed, place: site, map: await siteMap(scope, point, visitorOf(event).network.map) };
});

/** What the map sends: the whole form, to be shown again; its shape is checked when it is saved. */
const typed = z.record(z.string().max(60), z.string().max(2000));

export const actions = {
	speichern: act({ input: siteInput, at: REFUSED_AT }, async (scope, input, event: RequestEvent) => {
		const wanted = event.url.searchParams.get('standort');
		const { id, sites } = await getOrganisationPage(scope, event.params.id);
		if (wanted && !sites.some((site) => site.id === wanted)) throw new NotFound('site');
		if (wanted && input.umgezogen) await moveSite(scope, wanted, dayOfMove(input, dayOf(scope.now)), movedSite(input));
		else if (wanted) await reviseSite(scope, wanted, siteFields(input));
		else await addSite(scope, id, siteFields(input));
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}`, { locale: scope.locale });
		return { to, notice: wanted && input.umgezogen ? 'organisations.site_moved' : 'organisations.site_saved' };
	}),
	karte: act({ input: typed }, async (scope, input, event: RequestEvent) => ({ data: await chooseOnMap(scope, input, visitorOf(event).network.map) }))
};
