// SPDX-License-Identifier: EUPL-1.2
import { discloseSubject, requestErasure } from '#modules/exchange/server/index.ts';
import { erasureInput } from '#modules/people/input.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';
import { inWords } from './in-words.ts';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { subject, accounts, tables } = await discloseSubject(scope, event.params.person);
	return { subject, accounts, kept: inWords(tables, scope.locale) };
});

export const actions = {
	default: act({ input: erasureInput }, async (scope, { konten }, event: RequestEvent) => {
		const job = await requestErasure(scope, event.params.person, konten);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/auftraege/${job}`, { locale: scope.locale }), notice: 'people.erasure_begun' };
	})
};
