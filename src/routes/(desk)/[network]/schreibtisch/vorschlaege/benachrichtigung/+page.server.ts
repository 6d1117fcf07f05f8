// SPDX-License-Identifier: EUPL-1.2
import { subscriptionInput } from '#modules/organisations/proposal-input.ts';
import { getSubscription, subscribe } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ subscription: await getSubscription(scope) }));

export const actions = {
	default: act({ input: subscriptionInput }, async (scope, { wann, gemeinden, gebiete }, _event: RequestEvent) => {
		await subscribe(scope, { pace: wann, towns: gemeinden, areas: gebiete });
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/vorschlaege/benachrichtigung`, { locale: scope.locale }), notice: 'organisations.subscribed' };
	})
};
