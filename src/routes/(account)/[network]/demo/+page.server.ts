// SPDX-License-Identifier: EUPL-1.2
import { accountIdInput } from '#modules/people/input.ts';
import { listDemoRoles, roleWord, stepIntoRole } from '#modules/people/server/index.ts';
import type { DemoRole } from '#modules/people/views.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { deviceOf, enter } from '../enter.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Exists in demo networks only: elsewhere it is an unknown page. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const typed = (event.url.searchParams.get('wer') ?? '').trim().slice(0, 80);
	const words = typed.toLowerCase().split(/\s+/);
	const fits = (role: DemoRole) => words.every((word) => `${role.name} ${role.title} ${role.office} ${roleWord(role.role, scope.locale)}`.toLowerCase().includes(word));
	return { typed, roles: (await listDemoRoles(scope)).filter(fits) };
});

export const actions = {
	default: act({ input: accountIdInput }, async (scope, { account }, event: RequestEvent) => enter(event, await stepIntoRole(scope, account, deviceOf(event))))
};
