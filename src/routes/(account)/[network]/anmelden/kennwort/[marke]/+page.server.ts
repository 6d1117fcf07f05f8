// SPDX-License-Identifier: EUPL-1.2
import { passwordInput } from '#modules/people/input.ts';
import { getOpenLink, hashPassword, resetPassword } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { deviceOf, enter } from '../../../enter.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const link = await getOpenLink(scope, 'password', event.params.marke);
	return { email: link.email ?? '' };
});

export const actions = {
	default: act({ input: passwordInput, prepare: ({ password }) => hashPassword(password) }, async (scope, _input, event: RequestEvent, hash) => ({
		...enter(event, await resetPassword(scope, event.params.marke, hash, deviceOf(event))),
		notice: 'people.password_saved'
	}))
};
