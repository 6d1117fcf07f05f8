// SPDX-License-Identifier: EUPL-1.2
import { secondFactorInput } from '#modules/networks/input.ts';
import { getOfficeSettings, requireSecondFactor } from '#modules/networks/server/index.ts';
import { colleagueInput } from '#modules/people/input.ts';
import { inviteColleague, listColleagues } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { pageNumber } from '#shared/page.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, event: RequestEvent) => ({
	colleagues: await listColleagues(scope, pageNumber(event.url.searchParams.get('seite'))),
	secondFactorRequired: (await getOfficeSettings(scope)).requireSecondFactor
}));

const here = (scope: Scope) => localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/team`);

export const actions = {
	einladen: act({ input: colleagueInput, at: { 'people.already_here': 'email' } }, async (scope, input, _event: RequestEvent) => {
		await inviteColleague(scope, input);
		return { to: here(scope), notice: 'people.invited' };
	}),
	zweiter_faktor: act({ input: secondFactorInput }, async (scope, input, _event: RequestEvent) => {
		await requireSecondFactor(scope, input.require === 'ja');
		return { to: here(scope), notice: 'networks.saved' };
	})
};
