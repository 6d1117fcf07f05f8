// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { Audience, LifeEventKind } from '../../kinds.ts';
import { readPartialDate } from '../../partial-date.ts';
import { may } from '../access.ts';
import { changedColumns, heardBy, holdOrganisation, holdPart, loadPart, officeOf, partOf, refuseToHide, type OrganisationRow, type PartRow } from './load.ts';

/** What is said of a life event (Station); `at` may be a day, a month or a year, also one to come. Site and area may be left open; undefined leaves them as they are. */
export interface GivenLifeEvent { kind: LifeEventKind; at: string; note?: string; audience?: Audience; siteId?: string | null; areaId?: string | null }

/** Notes a life event (Ansiedlung, Erweiterung, Umbau, Umzug, Nachnutzung, Übergabe) on a day, in a month or year. */
export async function recordLifeEvent(scope: Scope, organisationId: string, event: GivenLifeEvent): Promise<string> {
	may(scope, 'keep');
	return noteLifeEvent(scope, await holdOrganisation(scope, organisationId), event);
}

/** The same as a part of a deed that was allowed already and that holds the organisation. */
export async function noteLifeEvent(scope: Scope, owner: OrganisationRow, event: GivenLifeEvent): Promise<string> {
	const organisationId = owner.id;
	const said = saidOf(event);
	await refuseElsewhere(scope, owner, event);
	const row = {
		network_id: scope.network.id, id: newId(scope.now.getTime()), organisation_id: organisationId, ...said,
		site_id: said.site_id ?? null, area_id: said.area_id ?? null, office_id: officeOf(scope, owner, said.audience), created_at: scope.now
	};
	await scope.db.insertInto('life_event').values(row).execute();
	const about = { record: { kind: 'life_event', id: row.id }, organisationId, officeId: row.office_id };
	await journal(scope, { ...about, deed: 'organisations.record_life_event', audience: heardBy(row, owner), after: partOf(row, Object.keys(row)) });
	await fact(scope, {
		...about, kind: 'organisations.life_event_recorded',
		payload: { kind: row.kind, day: row.at, areaId: row.area_id },
		// What is still to come did not happen yet: it was announced today, and its day stands in the payload.
		at: new Date(Math.min(Date.parse(`${row.at}T12:00:00Z`), scope.now.getTime()))
	});
	return row.id;
}

/** Corrects a life event. What counts events hears of the new words by a fact of their own. */
export async function reviseLifeEvent(scope: Scope, id: string, event: GivenLifeEvent): Promise<void> {
	may(scope, 'keep');
	const { row, owner } = await holdPart(scope, 'life_event', id);
	const wanted = saidOf(event);
	refuseToHide(scope, row, wanted.audience);
	await refuseElsewhere(scope, owner, event, row);
	const columns = changedColumns(row, wanted);
	if (columns.length === 0) return;
	await scope.db.updateTable('life_event').set(wanted)
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const about = { record: { kind: 'life_event', id }, organisationId: owner.id };
	const audience = row.audience === 'office' ? 'office' : heardBy(wanted, owner);
	await journal(scope, { ...about, deed: 'organisations.revise_life_event', audience, before: partOf(row, columns), after: partOf(wanted, columns) });
	await fact(scope, { ...about, kind: 'organisations.life_event_revised', payload: { kind: wanted.kind, day: wanted.at, areaId: wanted.area_id === undefined ? row.area_id : wanted.area_id } });
}

/** Takes a life event back that did not happen, or never should have stood there; the journal keeps it, so that it can come back. */
export async function withdrawLifeEvent(scope: Scope, id: string): Promise<{ organisationId: string }> {
	may(scope, 'keep');
	const { row, owner } = await holdPart(scope, 'life_event', id);
	await scope.db.deleteFrom('life_event').where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const about = { record: { kind: 'life_event', id }, organisationId: owner.id };
	await journal(scope, { ...about, deed: 'organisations.withdraw_life_event', audience: heardBy(row, owner), before: partOf(row, Object.keys(row)) });
	await fact(scope, { ...about, kind: 'organisations.life_event_withdrawn', payload: { kind: row.kind } });
	return { organisationId: owner.id };
}

/** A life event behind a form; 404 where it, or its organisation, is behind a wall. */
export const loadLifeEvent = (scope: Scope, id: string): Promise<PartRow<'life_event'>> => loadPart(scope, 'life_event', id);

/** A site of this very organisation, and an area that the viewer sees; what stands there already is asked no more (a merge may have left it behind). */
async function refuseElsewhere(scope: Scope, owner: OrganisationRow, { siteId, areaId }: GivenLifeEvent, row?: PartRow<'life_event'>): Promise<void> {
	if (siteId && siteId !== row?.site_id && (await loadPart(scope, 'site', siteId)).organisation_id !== owner.id) throw new NotFound('site');
	if (!areaId || areaId === row?.area_id) return;
	const area = isId(areaId) && (await scope.db.selectFrom('area').select('id').where('network_id', '=', scope.network.id).where('id', '=', areaId).executeTakeFirst());
	if (!area) throw new NotFound('area');
}

function saidOf({ kind, at, note, audience = 'network', siteId, areaId }: GivenLifeEvent) {
	const date = readPartialDate(at);
	if (!date) throw new Refused('organisations.date_unclear');
	const place = { ...(siteId !== undefined && { site_id: siteId }), ...(areaId !== undefined && { area_id: areaId }) };
	return { kind, at: date.day, at_precision: date.precision, note: note?.trim() ?? '', audience, ...place };
}
