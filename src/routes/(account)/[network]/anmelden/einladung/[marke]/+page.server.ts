// SPDX-License-Identifier: EUPL-1.2
import { acceptInput } from '#modules/people/input.ts';
import { acceptInvitation, getInvitation, hashPassword } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { deviceOf, enter } from '../../../enter.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({ invitation: await getInvitation(scope, event.params.marke) }));

export const actions = {
	default: act(
		{ input: acceptInput, prepare: async ({ password }) => (password ? hashPassword(password) : null) },
		async (scope, input, event: RequestEvent, passwordHash) => {
			const chosen = { name: input.name ?? '', passwordHash, device: deviceOf(event) };
			return { ...enter(event, await acceptInvitation(scope, event.params.marke, chosen)), notice: 'people.welcome' };
		}
	)
};
