// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { Audience, LifeEventKind, RelationKind } from '../../kinds.ts';
import { readPartialDate } from '../../partial-date.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation, partOf } from './load.ts';

/** Notes a relation between two organisations, read from the first to the second: "A supplies B with potatoes since 2018". */
export async function relate(
	scope: Scope,
	fromId: string,
	relation: { toId: string; kind: RelationKind; goods?: string; quantity?: string; since?: string | null }
): Promise<string> {
	may(scope, 'keep');
	if (fromId === relation.toId) throw new Refused('organisations.relation_with_itself');
	const from = await holdOrganisation(scope, fromId);
	const to = await holdOrganisation(scope, relation.toId);
	const row = {
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		from_id: from.id,
		to_id: to.id,
		kind: relation.kind,
		goods: relation.goods?.trim() ?? '',
		quantity: relation.quantity?.trim() ?? '',
		since: relation.since ? (readPartialDate(relation.since)?.day ?? null) : null,
		created_at: scope.now
	};
	await scope.db.insertInto('organisation_relation').values(row).execute();
	const audience = audienceOf(from) === 'office' ? 'office' : audienceOf(to);
	await journal(scope, { deed: 'organisations.relate', record: { kind: 'relation', id: row.id }, organisationId: from.id, audience, after: partOf(row, Object.keys(row)) });
	return row.id;
}

/** Ends a relation today; it stays in the history. */
export async function endRelation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = isId(id)
		? await scope.db.selectFrom('organisation_relation').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('relation');
	if (row.until) throw new Refused('organisations.relation_already_ended');
	const from = await holdOrganisation(scope, row.from_id);
	const until = dayOf(scope.now);
	await scope.db.updateTable('organisation_relation').set({ until }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, {
		deed: 'organisations.end_relation', record: { kind: 'relation', id }, organisationId: from.id,
		audience: audienceOf(from), before: { until: null }, after: { until }
	});
}

/** Notes a life event (Ansiedlung, Erweiterung, Umzug, Nachnutzung, Übergabe) on a day, in a month or year. */
export async function recordLifeEvent(
	scope: Scope,
	organisationId: string,
	event: { kind: LifeEventKind; at: string; siteId?: string | null; areaId?: string | null; note?: string; audience?: Audience }
): Promise<string> {
	may(scope, 'keep');
	const owner = await holdOrganisation(scope, organisationId);
	const at = readPartialDate(event.at);
	if (!at) throw new Refused('organisations.date_unclear');
	const row = {
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		organisation_id: organisationId,
		kind: event.kind,
		at: at.day,
		at_precision: at.precision,
		site_id: event.siteId ?? null,
		area_id: event.areaId ?? null,
		note: event.note?.trim() ?? '',
		audience: event.audience ?? 'network',
		office_id: scope.officeId,
		created_at: scope.now
	};
	await scope.db.insertInto('life_event').values(row).execute();
	const about = { record: { kind: 'life_event', id: row.id }, organisationId };
	await journal(scope, {
		...about, deed: 'organisations.record_life_event',
		audience: row.audience === 'office' ? 'office' : audienceOf(owner), after: partOf(row, Object.keys(row))
	});
	await fact(scope, {
		...about, kind: 'organisations.life_event_recorded',
		payload: { kind: row.kind, day: row.at, areaId: row.area_id }, at: new Date(`${row.at}T12:00:00Z`)
	});
	return row.id;
}
