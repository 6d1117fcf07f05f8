// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { bulkListOf, chosenOf, doForAll, undoableAt, undoAllAt } from '../bulk.ts';
import { choicesFor, DEEDS } from '../deeds.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, { params, url }: PageServerLoadEvent) => {
	const list = bulkListOf(params.liste);
	const given = url.searchParams;
	const done = given.get('erledigt');
	const deed = DEEDS.find((one) => one === given.get('tat') && list.deeds[one]) ?? null;
	const search = given.has('alle') ? (given.get('suche') ?? '') : null;
	const selection = { ids: given.getAll('auswahl'), search };
	const chosen = done || !deed ? [] : await chosenOf(scope, list, selection);
	return {
		list: params.liste, deed, selection, chosen: chosen.slice(0, 20), count: done ? Number(given.get('anzahl')) || 0 : chosen.length,
		choices: deed ? await choicesFor(scope, deed) : null,
		done: done ? { at: done, undoable: (await undoableAt(scope, list, done)).length > 0 } : null
	};
});

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional().default([]);
const order = z.object({
	tat: z.enum(DEEDS), auswahl: many, alle: z.string().optional(), suche: z.string().max(2000).optional(),
	anzahl: z.coerce.number().int(), wert: z.string().trim().max(80).optional().default('')
});
const here = ({ params }: RequestEvent) => localizeHref(`/${params.network}/schreibtisch/sammel/${params.liste}`);

export const actions = {
	ausfuehren: act({ input: order }, async (scope, input, event: RequestEvent) => {
		const selection = { ids: input.auswahl, search: input.alle ? (input.suche ?? '') : null };
		const count = await doForAll(scope, bulkListOf(event.params.liste), { deed: input.tat, selection, value: input.wert, expected: input.anzahl });
		return { to: `${here(event)}?erledigt=${scope.now.toISOString()}&anzahl=${count}&tat=${input.tat}` };
	}),
	rueckgaengig: act({ input: z.object({ erledigt: z.string() }) }, async (scope, { erledigt }, event: RequestEvent) => {
		await undoAllAt(scope, bulkListOf(event.params.liste), erledigt);
		return { to: localizeHref(`/${event.params.network}/schreibtisch/${event.params.liste}`), notice: 'desk.bulk_undone' };
	})
};
