// SPDX-License-Identifier: EUPL-1.2
import { guestChoiceInput } from '#modules/people/input.ts';
import { endGuest, listGuests } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { pageNumber } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, event: RequestEvent) => ({ guests: await listGuests(scope, pageNumber(event.url.searchParams.get('seite'))) }));

export const actions = {
	beenden: act({ input: guestChoiceInput }, async (scope, { gast }, _event: RequestEvent) => {
		if (!isId(gast)) throw new NotFound('guest_grant');
		await endGuest(scope, gast);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/gaeste`), notice: 'people.guest_ended' };
	})
};
