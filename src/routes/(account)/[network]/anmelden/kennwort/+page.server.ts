// SPDX-License-Identifier: EUPL-1.2
import { linkInput } from '#modules/people/input.ts';
import { LINK_MINUTES } from '#modules/people/rules.ts';
import { requestLink } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async () => ({}));

export const actions = {
	default: act({ input: linkInput }, async (scope, { email }, _event: RequestEvent) => {
		await requestLink(scope, 'password', email);
		return { data: { sentTo: email, minutes: LINK_MINUTES.password } };
	})
};
