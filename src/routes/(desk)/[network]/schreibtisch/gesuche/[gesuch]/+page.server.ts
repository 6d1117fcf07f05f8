// SPDX-License-Identifier: EUPL-1.2
import { audienceInput, candidateInput, chosenInput, closingInput, nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import {
	acceptNeed, closeNeed, confirmNeedContact, dismissMatch, findMatches, getNeedPage, markMatchesSeen, proposeForCandidates, publishNeed, reopenNeed, restoreMatch, watchNeed, withdrawNeed
} from '#modules/exchange/server/index.ts';
import { mayInviteGuests } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => {
	const need = await getNeedPage(scope, params.gesuch);
	const mayInvite = await mayInviteGuests(scope, { kind: 'need', id: need.id });
	return { need, mayInvite, matches: await findMatches(scope, params.gesuch), wide: true };
});

const here = (scope: Scope, id: string, notice: string) => ({ to: pathTo(scope, `/schreibtisch/gesuche/${id}`), notice: `exchange.${notice}` });

export const actions = {
	vorschlagen: act({ input: chosenInput }, async (scope, form, { params }: RequestEvent) => {
		const ids = await proposeForCandidates(scope, params.gesuch, form.kandidat);
		if (ids.length !== 1) return { to: `${pathTo(scope, `/schreibtisch/gesuche/${params.gesuch}`)}#vermittlungen`, notice: 'exchange.introductions_proposed' };
		return { to: pathTo(scope, `/schreibtisch/vermittlungen/${ids[0]}`), notice: 'exchange.introduction_proposed' };
	}),
	ausblenden: act({ input: candidateInput }, async (scope, form, { params }: RequestEvent) => {
		await dismissMatch(scope, params.gesuch, form.kandidat, form.grund);
		return here(scope, params.gesuch, 'match_dismissed');
	}),
	einblenden: act({ input: candidateInput }, async (scope, form, { params }: RequestEvent) => {
		await restoreMatch(scope, params.gesuch, form.kandidat);
		return here(scope, params.gesuch, 'match_restored');
	}),
	gesehen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await markMatchesSeen(scope, params.gesuch);
		return here(scope, params.gesuch, 'matches_seen');
	}),
	sichtbarkeit: act({ input: audienceInput }, async (scope, form, { params }: RequestEvent) => {
		await publishNeed(scope, params.gesuch, form.sichtbarkeit);
		return here(scope, params.gesuch, 'need_published');
	}),
	abschliessen: act({ input: closingInput }, async (scope, form, { params }: RequestEvent) => {
		if (form.zustand === 'withdrawn') await withdrawNeed(scope, params.gesuch, form.grund);
		else await closeNeed(scope, params.gesuch, form.zustand, form.grund);
		return here(scope, params.gesuch, 'need_closed');
	}),
	oeffnen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await reopenNeed(scope, params.gesuch);
		return here(scope, params.gesuch, 'need_reopened');
	}),
	annehmen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await acceptNeed(scope, params.gesuch);
		return here(scope, params.gesuch, 'need_accepted');
	}),
	beobachten: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await watchNeed(scope, params.gesuch);
		return here(scope, params.gesuch, 'need_watched');
	}),
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmNeedContact(scope, params.gesuch);
		return here(scope, params.gesuch, 'address_confirmed');
	})
};
