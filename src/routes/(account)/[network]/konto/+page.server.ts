// SPDX-License-Identifier: EUPL-1.2
import { accountInput } from '#modules/people/input.ts';
import { getAccount, reviseAccount } from '#modules/people/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({ profile: await getAccount(scope, visitorOf(event).session!.accountId) }));

export const actions = {
	default: act({ input: accountInput }, async (scope, input, event: RequestEvent) => {
		const { session, network } = visitorOf(event);
		await reviseAccount(scope, session!, input);
		return { to: localizeHref(`/${network.slug}/konto`, { locale: input.locale }), notice: 'people.account_saved' };
	})
};
