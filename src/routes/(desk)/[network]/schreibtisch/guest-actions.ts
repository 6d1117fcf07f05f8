// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { guestChoiceInput, guestInput } from '#modules/people/input.ts';
import { endGuest, grantGuest } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';

/** A record that a guest may be let see: only what the office itself sees; anything else is not there (404). */
export type GuestRecord = (scope: Scope, event: RequestEvent) => Promise<{ kind: 'organisation' | 'need'; id: string; path: string }>;

/** Inviting and ending the guests of one record, for whichever kind of record the page is about. */
export const guestActions = (recordOf: GuestRecord) => ({
	einladen: act({ input: guestInput, at: { 'people.guest_day_passed': 'bis', 'people.guest_day_far': 'bis' } }, async (scope, { email, name, zweck, bis }, event: RequestEvent) => {
		const { path, ...record } = await recordOf(scope, event);
		await grantGuest(scope, { email, name, record, purpose: zweck, validUntil: bis });
		return { to: pageOf(scope, path), notice: 'people.invited' };
	}),
	beenden: act({ input: guestChoiceInput }, async (scope, { gast }, event: RequestEvent) => {
		const { path } = await recordOf(scope, event);
		if (!isId(gast)) throw new NotFound('guest_grant');
		await endGuest(scope, gast);
		return { to: pageOf(scope, path), notice: 'people.guest_ended' };
	})
});

const pageOf = (scope: Scope, path: string) => localizeHref(`/${scope.network.slug}/schreibtisch/${path}/gaeste`, { locale: scope.locale });
