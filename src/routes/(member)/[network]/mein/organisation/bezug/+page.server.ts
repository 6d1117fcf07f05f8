// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { purchaseInput, purchaseOf } from '#modules/organisations/input.ts';
import { endPurchase, listPurchases, namesOf, notePurchase } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** The organisation that the address names, or the first of the person's own. */
function chosen(scope: Scope, url: URL): string {
	const wanted = url.searchParams.get('organisation') ?? scope.organisationIds[0];
	if (!wanted || !scope.organisationIds.includes(wanted)) throw new NotFound('organisation');
	return wanted;
}

/** What the own organisation buys outside the region; the offices look for the like nearby. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const id = chosen(scope, event.url);
	return { id, name: (await namesOf(scope, [id])).get(id)?.name ?? '', purchases: await listPurchases(scope, id) };
});

const done = (scope: Scope, { url }: RequestEvent, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/mein/organisation/bezug?organisation=${chosen(scope, url)}`, { locale: scope.locale }), notice: `organisations.${notice}` });

export const actions = {
	bezug: act({ input: purchaseInput }, async (scope, input, event: RequestEvent) => {
		await notePurchase(scope, chosen(scope, event.url), purchaseOf(input));
		return done(scope, event, 'purchase_saved');
	}),
	bezug_beenden: act({ input: z.object({ bezug: z.string('common.field_missing').max(36) }) }, async (scope, { bezug }, event: RequestEvent) => {
		await endPurchase(scope, bezug);
		return done(scope, event, 'purchase_ended');
	})
};
