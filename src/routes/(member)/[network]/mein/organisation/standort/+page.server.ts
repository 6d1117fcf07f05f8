// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { correctedSite, dayOfMove, movedSite, REFUSED_AT, siteFields, siteInput } from '#modules/organisations/input.ts';
import { isOnePerson } from '#modules/organisations/publishing.ts';
import { addSite, chooseOnMap, getEditableOrganisation, listOwnSites, moveSite, reviseSite, siteMap } from '#modules/organisations/server/index.ts';
import type { SiteView } from '#modules/organisations/views.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import { chosen } from '../chosen.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** The site of the own organisation that the address names; null for a new one. */
async function wantedSite(scope: Scope, organisationId: string, url: URL): Promise<SiteView | null> {
	const wanted = url.searchParams.get('standort');
	if (!wanted) return null;
	const site = (await listOwnSites(scope, organisationId)).find((one) => one.id === wanted);
	if (!site) throw new NotFound('site');
	return site;
}

/** A new site of the own organisation, or the one that the address names, with a map to choose its point on. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, name, kind } = await getEditableOrganisation(scope, chosen(scope, event.url));
	const site = await wantedSite(scope, id, event.url);
	const point = site && site.lat !== null && site.lon !== null ? { lat: site.lat, lon: site.lon } : null;
	return { id, name, home: isOnePerson(kind), place: site, map: await siteMap(scope, point, visitorOf(event).network.map) };
});

/** What the map sends: the whole form, to be shown again; its shape is checked when it is saved. */
const typed = z.record(z.string().max(60), z.string().max(2000));

export const actions = {
	speichern: act({ input: siteInput, at: REFUSED_AT }, async (scope, input, event: RequestEvent) => {
		const id = chosen(scope, event.url);
		const site = await wantedSite(scope, id, event.url);
		const corrected = site && !input.umgezogen ? correctedSite(input, site, (await getEditableOrganisation(scope, id)).kind) : null;
		if (corrected) await reviseSite(scope, site!.id, corrected);
		else if (site) await moveSite(scope, site.id, dayOfMove(input, dayOf(scope.now)), movedSite(input));
		else await addSite(scope, id, siteFields(input));
		// What was shown and is hidden now, though nobody took the tick away, is said.
		const hidden = corrected?.addressPublic === false && input.adresse_zeigen;
		const notice = site && input.umgezogen ? 'organisations.site_moved' : hidden ? 'organisations.site_saved_hidden' : 'organisations.site_saved';
		return { to: localizeHref(`/${scope.network.slug}/mein/organisation?organisation=${id}`, { locale: scope.locale }), notice };
	}),
	karte: act({ input: typed }, async (scope, input, event: RequestEvent) => ({ data: await chooseOnMap(scope, input, visitorOf(event).network.map) }))
};
