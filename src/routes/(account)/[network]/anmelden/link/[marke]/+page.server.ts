// SPDX-License-Identifier: EUPL-1.2
import { enterInput } from '#modules/people/input.ts';
import { getOpenLink, signInByLink } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { ownPath } from '#web/own-path.ts';
import { visitorOf } from '#web/seed.ts';
import { deviceOf, enter } from '../../../enter.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Looking uses nothing up: mail programs open links by themselves. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	await getOpenLink(scope, 'sign_in', event.params.marke);
	return { weiter: ownPath(event.url.searchParams.get('weiter'), visitorOf(event).network.slug) };
});

export const actions = {
	default: act({ input: enterInput }, async (scope, { weiter }, event: RequestEvent) =>
		enter(event, await signInByLink(scope, event.params.marke, deviceOf(event)), weiter)
	)
};
