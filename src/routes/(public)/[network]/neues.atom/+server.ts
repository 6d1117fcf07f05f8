// SPDX-License-Identifier: EUPL-1.2
import { listNeedsAsData, listOffersAsData } from '#modules/exchange/server/index.ts';
import { listNewlyListed } from '#modules/organisations/server/index.ts';
import { getDataTerms } from '#modules/networks/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { atomOf, type FeedEntry } from '#web/atom.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { RequestEvent } from './$types.js';

/** So many of each kind; a reader of news asks again within days. */
const LATEST = { categories: [], changedSince: null, page: 1, size: 30 };

/** What is new: needs, offers and organisations, the newest first. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const base = publicBase(scope);
	const { name, publisher } = await getDataTerms(scope);
	const kinds = [
		...(await listNeedsAsData(scope, LATEST, base)).items.map((need) => entry('Gesuch', need)),
		...(await listOffersAsData(scope, LATEST, base)).items.map((offer) => entry('Angebot', offer)),
		...(await listNewlyListed(scope, LATEST.size)).map(({ slug, summary, ...one }) =>
			entry('Organisation', { ...one, url: `${base}/verzeichnis/${slug}`, text: { de: summary } }))
	];
	const entries = kinds.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, 60);
	const feed = { title: `Neues: ${name}`, home: base, self: `${base}/neues.atom`, author: publisher.name, rights: null, entries };
	return new Response(atomOf(feed, scope.now), { headers: { ...OPEN_HEADERS, 'content-type': 'application/atom+xml; charset=utf-8' } });
});

function entry(category: string, { id, title, url, text, createdAt }: { id: string; title: string; url: string; text: { de: string }; createdAt: string | Date }): FeedEntry {
	return { id, title: `${category}: ${title}`, url, at: new Date(createdAt), text: text.de.slice(0, 500), category };
}
