// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { eventInput, eventOf } from '#modules/organisations/input.ts';
import { writePartialDate } from '#modules/organisations/partial-date.ts';
import { getOrganisationPage, loadLifeEvent, reviseLifeEvent, withdrawLifeEvent } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A life event of a record, to be corrected or taken back. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, kind, at, at_precision: precision, note, audience, site_id: siteId, area_id: areaId, organisation_id: organisationId } = await loadLifeEvent(scope, event.params.station);
	const { name, sites, lifeEvents } = await getOrganisationPage(scope, organisationId);
	const named = lifeEvents.find((one) => one.id === id);
	const place = { site: siteId ? { value: siteId, label: named?.site || '–' } : null, area: areaId ? { value: areaId, label: named?.area || '–' } : null };
	return { station: { id, kind, at: writePartialDate({ day: at, precision: precision as 'day' }), note, audience, ...place }, organisation: { id: organisationId, name, sites } };
});

const back = (scope: Scope, organisationId: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${organisationId}`, { locale: scope.locale }), notice: `organisations.${notice}` });

export const actions = {
	aendern: act({ input: eventInput }, async (scope, input, { params }: RequestEvent) => {
		const { organisation_id: organisationId } = await loadLifeEvent(scope, params.station);
		await reviseLifeEvent(scope, params.station, eventOf(input));
		return back(scope, organisationId, 'event_saved');
	}),
	zuruecknehmen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		const { organisationId } = await withdrawLifeEvent(scope, params.station);
		return back(scope, organisationId, 'event_withdrawn');
	})
};
