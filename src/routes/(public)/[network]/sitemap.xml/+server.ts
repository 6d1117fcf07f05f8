// SPDX-License-Identifier: EUPL-1.2
import { listAreas } from '#modules/areas/server/index.ts';
import { listPublicAddresses } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** What search engines may find of a network: its lists, organisations and areas that are public. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const base = `${event.url.origin}/${scope.network.slug}`;
	const lists = ['', '/verzeichnis', '/karte', '/gebiete'].map((path) => entry(base + path));
	const organisations = (await listPublicAddresses(scope)).map(({ slug, changedAt }) => entry(`${base}/verzeichnis/${slug}`, changedAt));
	const areas = (await listAreas(scope)).map(({ slug }) => entry(`${base}/gebiete/${slug}`));
	const body = [...lists, ...organisations, ...areas].join('');
	const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${body}</urlset>`;
	return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
});

/** Slugs hold letters, digits and hyphens only, so nothing in an address needs escaping. */
function entry(address: string, changedAt?: Date): string {
	const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : '';
	return `<url><loc>${address}</loc>${changed}</url>`;
}
