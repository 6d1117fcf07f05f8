// SPDX-License-Identifier: EUPL-1.2
import { accountChoiceInput, memberInput } from '#modules/people/input.ts';
import { inviteMember, listMembersOf, resendToMember } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';
import { knownOrganisation } from './known-organisation.ts';

/** Who speaks for an organisation with an account of their own, and who is invited to. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const organisation = await knownOrganisation(scope, event.params.id);
	return { organisation, members: await listMembersOf(scope, organisation.id) };
});

const here = (scope: Scope, id: string) => localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}/zugaenge`, { locale: scope.locale });

export const actions = {
	einladen: act({ input: memberInput }, async (scope, input, event: RequestEvent) => {
		const { id, name: organisationName } = await knownOrganisation(scope, event.params.id);
		await inviteMember(scope, { ...input, organisationId: id, organisationName });
		return { to: here(scope, id), notice: 'people.invited' };
	}),
	erneut: act({ input: accountChoiceInput }, async (scope, { konto }, event: RequestEvent) => {
		const { id, name } = await knownOrganisation(scope, event.params.id);
		await resendToMember(scope, id, konto, name);
		return { to: here(scope, id), notice: 'people.invited' };
	})
};
