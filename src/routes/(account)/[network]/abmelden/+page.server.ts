// SPDX-License-Identifier: EUPL-1.2
import { nothingInput } from '#modules/people/input.ts';
import { endSession } from '#modules/people/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import { clearSessionCookie } from '#web/session-cookie.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Signing out changes something, so a link leads to a page with a button. */
export const load = look(async (_scope, event: PageServerLoadEvent) => ({ signedIn: visitorOf(event).session !== null }));

export const actions = {
	default: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const { session, network } = visitorOf(event);
		if (session) await endSession(scope, session.accountId, session.id);
		clearSessionCookie(event.cookies, event.url, network.slug);
		return { to: localizeHref(`/${network.slug}`), notice: 'people.signed_out' };
	})
};
