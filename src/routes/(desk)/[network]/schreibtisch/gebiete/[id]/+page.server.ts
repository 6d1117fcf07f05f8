// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { areaFields, areaInput } from '#modules/areas/input.ts';
import { getEditableArea, listAreaHistory, listAreas, reviseArea, undoAreaEntry } from '#modules/areas/server/index.ts';
import { correctResidency, getOrganisationPage, listResidents, suggestNames } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { sentence } from '#web/sentence.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** An area with its form and its residents of today. */
export const load = look(async (scope, event: PageServerLoadEvent) => ({
	stored: await getEditableArea(scope, event.params.id),
	parents: (await listAreas(scope)).map(({ id, name }) => ({ id, name })),
	residents: await listResidents(scope, event.params.id),
	history: (await listAreaHistory(scope, event.params.id)).map((entry) => ({ ...entry, words: sentence(entry.deed.replace('.', '.deed_'), {}, scope.locale, null) ?? entry.deed }))
}));

const back = (scope: Scope, event: RequestEvent, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/gebiete/${event.params.id}`, { locale: scope.locale }), notice });

export const actions = {
	speichern: act({ input: areaInput }, async (scope, input, event: RequestEvent) => {
		await reviseArea(scope, event.params.id, { ...(await areaFields(input)), version: input.version });
		return back(scope, event, 'areas.revised');
	}),
	rueckgaengig: act({ input: z.object({ eintrag: z.string('common.field_missing').max(36) }) }, async (scope, { eintrag }, event: RequestEvent) => {
		await undoAreaEntry(scope, event.params.id, eintrag);
		return back(scope, event, 'areas.undone');
	}),
	loesen: act({ input: z.object({ standort: z.string('common.field_missing').max(36) }) }, async (scope, { standort }, event: RequestEvent) => {
		await correctResidency(scope, standort, event.params.id, false);
		return back(scope, event, 'organisations.residency_corrected');
	}),
	zuordnen: act({ input: z.object({ wer: z.string('common.field_missing').trim().min(2, 'common.field_missing').max(200) }) }, async (scope, { wer }, event: RequestEvent) => {
		const named = (await suggestNames(scope, wer, 50)).filter((one) => one.name === wer);
		const site = named.length === 1 ? (await getOrganisationPage(scope, named[0]!.id)).sites.find((one) => !one.until) : undefined;
		if (!site) throw new Refused('organisations.relation_other_unknown');
		await correctResidency(scope, site.id, event.params.id, true);
		return back(scope, event, 'organisations.residency_corrected');
	})
};
