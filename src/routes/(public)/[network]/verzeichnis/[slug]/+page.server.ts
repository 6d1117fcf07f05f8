// SPDX-License-Identifier: EUPL-1.2
import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listAreas, mapPicture } from '#modules/areas/server/index.ts';
import { publicWorkOf } from '#modules/exchange/server/index.ts';
import { isCounted } from '#modules/organisations/figures.ts';
import { jsonLdOf } from '#modules/organisations/json-ld.ts';
import { homeView, readView } from '#modules/organisations/map-view.ts';
import { writePartialDate } from '#modules/organisations/partial-date.ts';
import { archivedBy, countOrganisation, findKeptBySlug, findPicture, getOrganisationPage } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { boundsOfPoints } from '#shared/geo.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look, lookAfter } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const SIZE = { width: 640, height: 420 };

/** The public page; an entry that was put together with another leads there until it is parted again (307), an archived entry is gone on purpose (410) and says so, everything else that is not there is unknown (404). */
async function shown(scope: Scope, slug: string) {
	try {
		return await getOrganisationPage(scope, slug);
	} catch (problem) {
		const kept = problem instanceof NotFound ? await findKeptBySlug(scope, slug) : null;
		if (kept) redirect(307, localizeHref(`/${scope.network.slug}/verzeichnis/${kept}`, { locale: scope.locale }));
		if (problem instanceof NotFound && (await archivedBy(scope, slug))) error(410, m.organisations_archived_title({}, { locale: scope.locale }), { code: 'organisations.archived' });
		throw problem;
	}
}

/** Visitors who open the page, once per look at it: no robots, nobody who is signed in (the organisation itself, the office), no step on its map. */
const counts = ({ request, locals, url }: Pick<PageServerLoadEvent, 'request' | 'locals' | 'url'>) =>
	request.method === 'GET' && isCounted(request.headers) && !locals.visitor?.session && !url.searchParams.has('ausschnitt');

/** Everything public about one organisation, with its sites on a small map. */
const shownPage = look(async (scope, event: PageServerLoadEvent) => {
	const organisation = await shown(scope, event.params.slug);
	const places = organisation.sites.flatMap(({ lat, lon, until }) => (lat !== null && lon !== null && !until ? [{ lat, lon }] : []));
	const home = homeView(boundsOfPoints(places) ?? null, SIZE, null);
	const view = readView(event.url.searchParams.get('ausschnitt'), SIZE) ?? home;
	const { id, slug, name, kind } = organisation;
	const points = places.map((place) => ({ kind: 'place' as const, ...place, organisationId: id, slug, name, organisationKind: kind }));
	const picture = places.length > 0 ? await mapPicture(scope, view, await listAreas(scope)) : null;
	const canonical = `${event.url.origin}/${scope.network.slug}/verzeichnis/${organisation.slug}`;
	const { founded, summary, description } = organisation;
	const portrait = await findPicture(scope, id);
	const jsonLd = jsonLdOf({
		...organisation, url: canonical, description: summary || description, image: portrait && `${canonical}/bild`, foundedOn: founded && writePartialDate(founded),
		sites: organisation.sites.filter((site) => !site.until)
	});
	const up = { label: m.organisations_directory({}, { locale: scope.locale }), href: localizeHref(`/${scope.network.slug}/verzeichnis`, { locale: scope.locale }) };
	return { organisation, portrait, work: await publicWorkOf(scope, id), map: picture && { view, home, picture, points }, canonical, jsonLd, breadcrumb: [up, { label: organisation.name }] };
});

/** The answer, and after it the count: the page never waits for the one row of the day that all its visitors count in. */
export const load = async (event: PageServerLoadEvent) => {
	const page = await shownPage(event);
	if (counts(event)) lookAfter(event, (scope) => countOrganisation(scope, page.organisation.id, 'shown'));
	return page;
};

export const actions = {
	kontakt: act({ input: z.object({}) }, async (scope, _, { params, request, locals }: RequestEvent) => {
		const { id } = await getOrganisationPage(scope, params.slug);
		if (isCounted(request.headers) && !locals.visitor?.session) await countOrganisation(scope, id, 'contact');
		return { data: {} };
	})
};
