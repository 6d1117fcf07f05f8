// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import type { Audience, Clearance, RelationKind } from '../../kinds.ts';
import { may } from '../access.ts';
import { audienceOf, audienceOfBoth, changedColumns, holdOrganisation, loadPart, partOf, refuseToHide, type OrganisationRow, type PartRow } from './load.ts';
import { spanOf } from './span.ts';

/** What is said of a relation. `outgoing` reads from the record at hand: "liefert an"; otherwise "bezieht von". */
export interface GivenRelation {
	kind: RelationKind;
	goods?: string;
	quantity?: string;
	since?: string | null;
	until?: string | null;
	audience?: Audience;
	clearance?: Clearance | null;
	clearanceNote?: string;
}

/** Columns of a relation. Refuses to make one public that nobody cleared, a public source without saying which, and an end before the beginning. */
function relationColumns(scope: Scope, given: GivenRelation) {
	const { audience = 'network', clearance = null } = given;
	const note = given.clearanceNote?.trim() ?? '';
	if (audience === 'public' && !clearance) throw new Refused('organisations.relation_not_cleared');
	if (audience === 'public' && clearance === 'public_source' && note === '') throw new Refused('organisations.relation_source_missing');
	const { since, until } = spanOf(given);
	return {
		kind: given.kind, goods: given.goods?.trim() ?? '', quantity: given.quantity?.trim() ?? '', since, until, audience,
		office_id: scope.officeId, clearance: audience === 'public' ? clearance : null, clearance_note: audience === 'public' ? note : ''
	};
}

/** Notes a relation between two organisations, read from the first to the second: "A supplies B with potatoes since 2018". */
export async function relate(scope: Scope, fromId: string, { toId, ...given }: GivenRelation & { toId: string }): Promise<string> {
	may(scope, 'keep');
	if (fromId === toId) throw new Refused('organisations.relation_with_itself');
	const from = await holdOrganisation(scope, fromId);
	const to = await holdOrganisation(scope, toId);
	const row = { network_id: scope.network.id, id: newId(scope.now.getTime()), from_id: from.id, to_id: to.id, ...relationColumns(scope, given), created_at: scope.now };
	await scope.db.insertInto('organisation_relation').values(row).execute();
	await journal(scope, { deed: 'organisations.relate', record: { kind: 'relation', id: row.id }, organisationId: from.id, audience: relationAudience(row, from, to), after: partOf(row, Object.keys(row)) });
	return row.id;
}

/** Corrects what is said of a relation; both its ends stay. Another office's own is not there. */
export async function reviseRelation(scope: Scope, id: string, given: GivenRelation): Promise<void> {
	may(scope, 'keep');
	const row = await loadRelation(scope, id);
	const [from, to] = [await holdOrganisation(scope, row.from_id), await holdOrganisation(scope, row.to_id)];
	const { office_id: _, ...wanted } = relationColumns(scope, given);
	refuseToHide(scope, row, wanted.audience);
	const columns = changedColumns(row, wanted);
	if (columns.length === 0) return;
	await scope.db.updateTable('organisation_relation').set(wanted)
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const audience = row.audience === 'office' ? 'office' : relationAudience(wanted, from, to);
	await journal(scope, { deed: 'organisations.revise_relation', record: { kind: 'relation', id }, organisationId: from.id, audience, before: partOf(row, columns), after: partOf(wanted, columns) });
}

function relationAudience(row: { audience: Audience }, from: OrganisationRow, to: OrganisationRow): 'office' | 'network' {
	return row.audience === 'office' ? 'office' : audienceOfBoth(from, to);
}

/** A relation behind a form; 404 where one of its ends, or it itself, is behind a wall. */
export const loadRelation = (scope: Scope, id: string): Promise<PartRow<'organisation_relation'>> => loadPart(scope, 'organisation_relation', id);

/** Ends a relation today; it stays in the history. */
export async function endRelation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = await loadRelation(scope, id);
	if (row.until) throw new Refused('organisations.relation_already_ended');
	const from = await holdOrganisation(scope, row.from_id);
	const until = dayOf(scope.now);
	await scope.db.updateTable('organisation_relation').set({ until }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, {
		deed: 'organisations.end_relation', record: { kind: 'relation', id }, organisationId: from.id,
		audience: audienceOf(from), before: { until: null }, after: { until }
	});
}
