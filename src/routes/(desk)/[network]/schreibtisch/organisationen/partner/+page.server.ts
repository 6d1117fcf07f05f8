// SPDX-License-Identifier: EUPL-1.2
import { countOpenOffers } from '#modules/exchange/server/index.ts';
import { listPartners } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** The partners of the network with their people and how much they offer; former ones where the address asks for them. */
export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const former = url.searchParams.get('frueher') === 'ja';
	const partners = await listPartners(scope, { former });
	const offers = await countOpenOffers(scope, partners.map(({ organisation }) => organisation.id));
	return { former, partners: partners.map((partner) => ({ ...partner, offers: offers.get(partner.organisation.id) ?? 0 })) };
});
