// SPDX-License-Identifier: EUPL-1.2
import { listFormOf } from '#platform/lists/list.ts';
import { journal } from '#platform/records/journal.ts';
import { withinRate } from '#platform/security/rate.ts';
import { newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { RATES } from '#web/descriptor.ts';
import { answer } from '#web/look.ts';
import { LISTS } from '../lists.ts';
import type { RequestEvent } from './$types.js';

/**
 * A list of the desk as a file, with the filter of its page. Who took what, and how many rows, stands in the journal
 * (trust case 24); so often in a few minutes is a person, more is not.
 */
export const GET = answer(async (scope, event: RequestEvent) => {
	const { liste } = event.params;
	const take = Object.hasOwn(LISTS, liste) ? LISTS[liste] : undefined;
	if (!take || scope.actor.kind !== 'person') throw new NotFound('list');
	const [hits, seconds] = RATES.export;
	if (!(await withinRate(scope, 'desk.export', scope.actor.accountId, hits, seconds))) {
		throw new Refused('desk.export_too_many', { minutes: Math.ceil(seconds / 60) });
	}
	const params = new URLSearchParams(event.url.searchParams);
	const form = listFormOf(params.get('form'));
	params.delete('form');
	const { file, count } = await take(scope, params, form, event.url.origin);
	await journal(scope, {
		deed: 'desk.export', record: { kind: 'list', id: newId() },
		after: { list: liste, form, count, filter: params.toString().slice(0, 1500) }
	});
	const disposition = `attachment; filename="${file.name}"`;
	return new Response(file.body, { headers: { 'content-type': file.mediaType, 'content-disposition': disposition } });
});
