// SPDX-License-Identifier: EUPL-1.2
import { nothingInput, roleChoiceInput } from '#modules/people/input.ts';
import { changeRole, endMembership, getColleague, resendInvitation } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({ colleague: await getColleague(scope, event.params.konto) }));

const team = (scope: Scope) => localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/team`);

export const actions = {
	rolle: act({ input: roleChoiceInput }, async (scope, { role }, event: RequestEvent) => {
		const { accountId } = await getColleague(scope, event.params.konto);
		await changeRole(scope, accountId, role);
		return { to: team(scope), notice: 'people.role_changed' };
	}),
	erneut: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const { accountId } = await getColleague(scope, event.params.konto);
		await resendInvitation(scope, accountId);
		return { to: team(scope), notice: 'people.invited' };
	}),
	beenden: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const { accountId } = await getColleague(scope, event.params.konto);
		await endMembership(scope, accountId);
		return { to: team(scope), notice: 'people.membership_ended' };
	})
};
