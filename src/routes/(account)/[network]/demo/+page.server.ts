// SPDX-License-Identifier: EUPL-1.2
import { accountIdInput } from '#modules/people/input.ts';
import { listDemoRoles, stepIntoRole } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { deviceOf, enter } from '../enter.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Exists in demo networks only: elsewhere it is an unknown page. */
export const load = look(async (scope, _event: PageServerLoadEvent) => ({ roles: await listDemoRoles(scope) }));

export const actions = {
	default: act({ input: accountIdInput }, async (scope, { account }, event: RequestEvent) => enter(event, await stepIntoRole(scope, account, deviceOf(event))))
};
