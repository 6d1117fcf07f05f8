// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { getRemovedView, keepView, listSavedViews, removeView, renameView, restoreView } from '#modules/people/server/index.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { readListAddress } from '#web/list-address.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const name = z.string().trim().min(1, 'desk.view_name_missing').max(80, 'desk.view_name_long');
const ansicht = z.string();
const here = (event: RequestEvent) => localizeHref(`/${event.params.network}/schreibtisch/ansichten`);

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const removed = event.url.searchParams.get('entfernt');
	return { views: await listSavedViews(scope), removed: removed === null ? null : await getRemovedView(scope, removed) };
});

export const actions = {
	merken: act({ input: z.object({ name, adresse: z.string().max(3000), fuer: z.enum(['mich', 'buero']).catch('mich') }) }, async (scope, input, event: RequestEvent) => {
		const address = readListAddress(input.adresse, scope.network.slug);
		if (!address) throw new Refused('desk.view_address_foreign');
		await keepView(scope, { ...address, name: input.name, forOffice: input.fuer === 'buero' });
		const back = localizeHref(`/${event.params.network}/schreibtisch/${address.path}`);
		return { to: address.query ? `${back}?${address.query}` : back, notice: 'desk.view_kept' };
	}),
	umbenennen: act({ input: z.object({ ansicht, name }) }, async (scope, input, event: RequestEvent) => {
		await renameView(scope, input.ansicht, input.name);
		return { to: here(event), notice: 'desk.view_renamed' };
	}),
	entfernen: act({ input: z.object({ ansicht }) }, async (scope, input, event: RequestEvent) => {
		await removeView(scope, input.ansicht);
		return { to: `${here(event)}?entfernt=${input.ansicht}`, notice: 'desk.view_removed' };
	}),
	zurueckholen: act({ input: z.object({ ansicht }) }, async (scope, input, event: RequestEvent) => {
		await restoreView(scope, input.ansicht);
		return { to: here(event), notice: 'desk.view_restored' };
	})
};
