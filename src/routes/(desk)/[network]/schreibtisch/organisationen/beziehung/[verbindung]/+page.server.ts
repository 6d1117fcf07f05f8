// SPDX-License-Identifier: EUPL-1.2
import { relationOf, relationRevision } from '#modules/organisations/input.ts';
import { loadRelation, namesOf, reviseRelation } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A relation of a record, to be corrected. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const row = await loadRelation(scope, event.params.verbindung);
	const names = await namesOf(scope, [row.from_id, row.to_id]);
	const { id, kind, goods, quantity, since, until, audience, clearance, clearance_note: proof } = row;
	return { relation: { id, kind, goods, quantity, since, until, audience, clearance, proof }, organisationId: row.from_id, from: names.get(row.from_id)?.name ?? '', to: names.get(row.to_id)?.name ?? '' };
});

export const actions = {
	default: act({ input: relationRevision }, async (scope, input, event: RequestEvent) => {
		const row = await loadRelation(scope, event.params.verbindung);
		await reviseRelation(scope, row.id, relationOf(input));
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${row.from_id}`, { locale: scope.locale }), notice: 'organisations.relation_saved' };
	})
};
