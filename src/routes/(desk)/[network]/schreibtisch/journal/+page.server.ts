// SPDX-License-Identifier: EUPL-1.2
import { nameRecords } from '#modules/exchange/server/index.ts';
import { listJournal, listJournalPeople } from '#modules/people/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';
import { lineOf } from './line.ts';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const given = (name: string) => event.url.searchParams.get(name) ?? '';
	const query = {
		module: given('bereich'), person: given('person'), record: given('satz'), from: given('von'), until: given('bis'),
		page: pageNumber(event.url.searchParams.get('seite'))
	};
	const people = await listJournalPeople(scope);
	if (query.person && !people.some(({ id }) => id === query.person)) throw new NotFound('person');
	const page = await listJournal(scope, query);
	const names = await nameRecords(scope, [...page.items.flatMap(({ recordId, organisationId }) => [recordId, organisationId ?? recordId]), query.record]);
	if (query.record && !names.has(query.record) && page.total === 0) throw new NotFound('record');
	return {
		query, people,
		record: names.get(query.record)?.name ?? '',
		lines: { ...page, items: page.items.map((line) => lineOf(scope, line, names)) }
	};
});
