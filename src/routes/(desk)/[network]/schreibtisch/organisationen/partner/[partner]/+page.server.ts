// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { partnerInput, partnerOf } from '#modules/organisations/input.ts';
import { loadPartner, namesOf, removePartner, revisePartner } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A partner of the network, to be corrected, ended or taken back. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, role, mandate_de: mandate, mandate_en: mandateEn, since, until, audience, organisation_id: organisationId } = await loadPartner(scope, event.params.partner);
	const name = (await namesOf(scope, [organisationId])).get(organisationId)?.name ?? '';
	return { partner: { id, role, mandate, mandateEn, since, until, audience }, organisation: { id: organisationId, name } };
});

const back = (scope: Scope, organisationId: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${organisationId}`, { locale: scope.locale }), notice: `organisations.${notice}` });

export const actions = {
	aendern: act({ input: partnerInput }, async (scope, input, { params }: RequestEvent) => {
		const { organisation_id: organisationId } = await loadPartner(scope, params.partner);
		await revisePartner(scope, params.partner, partnerOf(input));
		return back(scope, organisationId, 'partner_saved');
	}),
	zuruecknehmen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		const { organisationId } = await removePartner(scope, params.partner);
		return back(scope, organisationId, 'partner_removed');
	})
};
