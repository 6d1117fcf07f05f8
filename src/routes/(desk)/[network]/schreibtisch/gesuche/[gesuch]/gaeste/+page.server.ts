// SPDX-License-Identifier: EUPL-1.2
import { getNeedPage } from '#modules/exchange/server/index.ts';
import { listGuests, mayInviteGuests } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { look } from '#web/look.ts';
import { guestActions } from '../../../guest-actions.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Who else, from outside the office, may see this need until a day. Another office's need has no such page here (404): it would take no guest. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const need = await getNeedPage(scope, event.params.gesuch);
	if (!(await mayInviteGuests(scope, { kind: 'need', id: need.id }))) throw new NotFound('need');
	const guests = await listGuests(scope, 1, need.id);
	return { name: need.title, path: `gesuche/${need.id}`, guests: guests.items };
});

export const actions = guestActions((scope, event) => recordOf(scope, event as RequestEvent));

async function recordOf(scope: Scope, event: RequestEvent) {
	const { id } = await getNeedPage(scope, event.params.gesuch!);
	return { kind: 'need' as const, id, path: `gesuche/${id}` };
}
