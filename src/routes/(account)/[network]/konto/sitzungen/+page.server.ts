// SPDX-License-Identifier: EUPL-1.2
import { idInput, nothingInput } from '#modules/people/input.ts';
import { endSession, endSessions, listSessions } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { pageNumber } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const session = visitorOf(event).session!;
	return { sessions: await listSessions(scope, session.accountId, session.id, pageNumber(event.url.searchParams.get('seite'))) };
});

const here = (event: RequestEvent) => localizeHref(`/${visitorOf(event).network.slug}/konto/sitzungen`);

export const actions = {
	beenden: act({ input: idInput }, async (scope, { id }, event: RequestEvent) => {
		if (!isId(id)) throw new NotFound('session');
		await endSession(scope, visitorOf(event).session!.accountId, id);
		return { to: here(event), notice: 'people.session_ended' };
	}),
	alle: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		await endSessions(scope, session.accountId, session.id);
		return { to: here(event), notice: 'people.sessions_ended' };
	})
};
