// SPDX-License-Identifier: EUPL-1.2
import { idInput } from '#modules/people/input.ts';
import { endGuest, listGuests } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ guests: await listGuests(scope) }));

export const actions = {
	beenden: act({ input: idInput }, async (scope, { id }, _event: RequestEvent) => {
		if (!isId(id)) throw new NotFound('guest_grant');
		await endGuest(scope, id);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/gaeste`), notice: 'people.guest_ended' };
	})
};
