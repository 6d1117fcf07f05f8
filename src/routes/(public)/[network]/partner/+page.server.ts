// SPDX-License-Identifier: EUPL-1.2
import { countOpenOffers } from '#modules/exchange/server/index.ts';
import { PARTNER_ROLES } from '#modules/organisations/kinds.ts';
import { listPartners } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';

/** Who carries the network and whom one may turn to for what, by the part that they take. */
export const load = look(async (scope) => {
	const partners = await listPartners(scope);
	const offers = await countOpenOffers(scope, partners.map(({ organisation }) => organisation.id));
	const groups = PARTNER_ROLES.map((role) => ({ role, partners: partners.filter((partner) => partner.role === role).map((partner) => ({ ...partner, offers: offers.get(partner.organisation.id) ?? 0 })) }));
	return { groups: groups.filter((group) => group.partners.length > 0) };
});
