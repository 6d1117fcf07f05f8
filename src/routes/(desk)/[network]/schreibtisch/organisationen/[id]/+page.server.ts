// SPDX-License-Identifier: EUPL-1.2
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { introductionsBrought, introductionsOfOrganisation } from '#modules/exchange/server/index.ts';
import { detailInput, eventInput, eventOf, purchaseInput, purchaseOf, relationInput, relationOf, showPersonInput } from '#modules/organisations/input.ts';
import {
	closeSite, confirmOrganisation, correctDetail, endPersonRole, endPurchase, endRelation, findKeptId, getFigures, getOrganisationPage, hidePersonRole, listDetails, listOrigins, listPersonRoles, listPurchases, notePurchase, recordLifeEvent,
	relate, removeDetail, restoreOrganisation, showPersonRole, suggestNames, undo
} from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { wholeHistory } from './whole-history.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Everything about one organisation, and what happened to it. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const kept = await findKeptId(scope, event.params.id);
	if (kept) redirect(307, localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${kept}`, { locale: scope.locale }));
	const organisation = await getOrganisationPage(scope, event.params.id);
	const roles = await listPersonRoles(scope, organisation.id);
	const introductions = await introductionsOfOrganisation(scope, organisation.id);
	const figures = await getFigures(scope, organisation.id);
	const brought = await introductionsBrought(scope, organisation.id);
	const purchases = await listPurchases(scope, organisation.id);
	const origins = await listOrigins(scope, organisation.id);
	const details = await listDetails(scope, organisation.id);
	return { organisation, roles, introductions, origins, details, purchases, figures, brought, history: await wholeHistory(scope, organisation.id) };
});

const nothing = z.object({});
const id = z.string('common.field_missing').max(36);
const done = (scope: Scope, event: RequestEvent, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${event.params.id}`, { locale: scope.locale }), notice: `organisations.${notice}` });

export const actions = {
	bestaetigen: act({ input: nothing }, async (scope, _, event: RequestEvent) => {
		await confirmOrganisation(scope, event.params.id);
		return done(scope, event, 'confirmed');
	}),
	zurueckholen: act({ input: nothing }, async (scope, _, event: RequestEvent) => {
		await restoreOrganisation(scope, event.params.id);
		return done(scope, event, 'restored');
	}),
	rueckgaengig: act({ input: z.object({ eintrag: id }) }, async (scope, { eintrag }, event: RequestEvent) => {
		await undo(scope, eintrag);
		return done(scope, event, 'undone');
	}),
	schliessen: act({ input: z.object({ standort: id }) }, async (scope, { standort }, event: RequestEvent) => {
		await closeSite(scope, standort, dayOf(scope.now));
		return done(scope, event, 'site_closed');
	}),
	beziehung: act({ input: relationInput }, async (scope, input, event: RequestEvent) => {
		const named = (await suggestNames(scope, input.zu, 50)).filter((other) => other.name === input.zu);
		if (named.length !== 1) throw new Refused('organisations.relation_other_unknown');
		const [here, there] = [event.params.id, named[0]!.id];
		await (input.richtung === 'her' ? relate(scope, there, { toId: here, ...relationOf(input) }) : relate(scope, here, { toId: there, ...relationOf(input) }));
		return done(scope, event, 'relation_saved');
	}),
	beenden: act({ input: z.object({ verbindung: id }) }, async (scope, { verbindung }, event: RequestEvent) => {
		await endRelation(scope, verbindung);
		return done(scope, event, 'relation_ended');
	}),
	bezug: act({ input: purchaseInput }, async (scope, input, event: RequestEvent) => {
		await notePurchase(scope, event.params.id, purchaseOf(input));
		return done(scope, event, 'purchase_saved');
	}),
	bezug_beenden: act({ input: z.object({ bezug: id }) }, async (scope, { bezug }, event: RequestEvent) => {
		await endPurchase(scope, bezug);
		return done(scope, event, 'purchase_ended');
	}),
	person_zeigen: act({ input: showPersonInput }, async (scope, { rolle, einverstanden }, event: RequestEvent) => {
		await showPersonRole(scope, rolle, einverstanden);
		return done(scope, event, 'person_shown');
	}),
	person_verbergen: act({ input: z.object({ rolle: id }) }, async (scope, { rolle }, event: RequestEvent) => {
		await hidePersonRole(scope, rolle);
		return done(scope, event, 'person_hidden');
	}),
	person_beenden: act({ input: z.object({ rolle: id }) }, async (scope, { rolle }, event: RequestEvent) => {
		await endPersonRole(scope, rolle);
		return done(scope, event, 'person_ended');
	}),
	angabe: act({ input: detailInput }, async (scope, { angabe, wert }, event: RequestEvent) => {
		await correctDetail(scope, event.params.id, angabe, wert);
		return done(scope, event, 'detail_corrected');
	}),
	angabe_entfernen: act({ input: z.object({ angabe: id }) }, async (scope, { angabe }, event: RequestEvent) => {
		await removeDetail(scope, event.params.id, angabe);
		return done(scope, event, 'detail_removed');
	}),
	station: act({ input: eventInput }, async (scope, input, event: RequestEvent) => {
		await recordLifeEvent(scope, event.params.id, eventOf(input));
		return done(scope, event, 'event_saved');
	})
};
