// SPDX-License-Identifier: EUPL-1.2
import { nothingInput } from '#modules/people/input.ts';
import { endMember, getMemberOf } from '#modules/people/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';
import { knownOrganisation } from '../known-organisation.ts';

/** Asks once more before somebody can no longer speak for an organisation. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const organisation = await knownOrganisation(scope, event.params.id);
	return { organisation, member: await getMemberOf(scope, organisation.id, event.params.konto) };
});

export const actions = {
	default: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const { id } = await knownOrganisation(scope, event.params.id);
		const { accountId } = await getMemberOf(scope, id, event.params.konto);
		await endMember(scope, id, accountId);
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}/zugaenge`, { locale: scope.locale });
		return { to, notice: 'people.membership_ended' };
	})
};
