// SPDX-License-Identifier: EUPL-1.2
import { listGuests } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { look } from '#web/look.ts';
import { guestActions } from '../../../guest-actions.ts';
import { knownOrganisation } from '../zugaenge/known-organisation.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Who else, from outside the office, may see this organisation until a day. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const organisation = await knownOrganisation(scope, event.params.id);
	const guests = await listGuests(scope, 1, organisation.id);
	return { name: organisation.name, path: `organisationen/${organisation.id}`, guests: guests.items };
});

export const actions = guestActions((scope, event) => recordOf(scope, event as RequestEvent));

async function recordOf(scope: Scope, event: RequestEvent) {
	const { id } = await knownOrganisation(scope, event.params.id!);
	return { kind: 'organisation' as const, id, path: `organisationen/${id}` };
}
