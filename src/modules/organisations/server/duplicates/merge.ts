// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import type { OrganisationKind } from '../../kinds.ts';
import { fieldsOfItsOwn, hidesFromOthers, mergedColumns, widensAudience, type MergeField, type MergeSide } from '../../merging.ts';
import { may } from '../access.ts';
import { hideHomes } from '../actions/home-address.ts';
import { audienceOfBoth, holdOrganisation, partOf, type OrganisationRow } from '../actions/load.ts';
import { tellFormerAddress } from '../actions/tell-former-address.ts';
import { doubtAddress } from '../claims/doubt-address.ts';
import { refreshDerived } from '../derive.ts';
import { settleSites } from '../settle.ts';
import { originsBeforeMerge } from './merge-origins.ts';
import { redundantRows } from './redundant.ts';
import { tellMembers } from './tell-members.ts';

/** What somebody decided about two records: which goes on, whose fields it takes, and that others may see more of it. */
export interface MergeChoice { keptId: string; goneId: string; taken: readonly MergeField[]; widen: boolean }

/**
 * Puts two records together (Zusammenführen): everything that names the one names the other from now on, in every module,
 * and the one stays as `merged`, so that its address leads on and all of it can be undone. Refuses a record that was merged
 * before, one that others would lose from sight, and without a word of the person one that fewer people saw than the kept
 * record. Answers the merge.
 */
export async function mergeOrganisations(scope: Scope, { keptId, goneId, taken, widen }: MergeChoice): Promise<string> {
	may(scope, 'keep');
	const [kept, gone] = await holdBoth(scope, keptId, goneId);
	if (kept.state === 'merged' || gone.state === 'merged') throw new Refused('organisations.already_merged');
	if (hidesFromOthers(asSide(kept), asSide(gone))) throw new Refused('organisations.merge_hides');
	if (widensAudience(kept, gone) && !widen) throw new Refused('organisations.merge_shows_more');
	const written = mergedColumns(asSide(kept), asSide(gone), taken);
	const columns = Object.keys(written);
	const id = newId(scope.now.getTime());
	const staying = await redundantRows(scope, keptId, goneId);
	await scope.db.insertInto('organisation_merge').values({
		network_id: scope.network.id, id, kept_id: keptId, gone_id: goneId, office_id: scope.officeId!,
		merged_by: scope.actor.kind === 'person' ? scope.actor.personId : null, merged_at: scope.now, gone_state: gone.state,
		before: JSON.stringify(partOf(kept, columns)), after: JSON.stringify(partOf(written, columns)),
		origins: JSON.stringify(await originsBeforeMerge(scope, keptId, goneId))
	}).execute();
	await writeKept(scope, kept, written);
	if (taken.includes('email') && kept.email !== gone.email) await doubtAddress(scope, keptId, gone.email_unproven_since);
	const email = taken.includes('email') ? gone.email : kept.email;
	for (const one of [kept, gone]) if (one.audience !== 'office') await tellFormerAddress(scope, one, email);
	await scope.db.updateTable('organisation').set({ state: 'merged', merged_into: keptId, version: gone.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id).where('id', '=', goneId).execute();
	const own = fieldsOfItsOwn(taken);
	await sql`select nw.move_references(${id}, ${staying}::uuid[], ${own}::text[])`.execute(scope.db);
	await refuseToUncover(scope, keptId, gone, own);
	await settleAfter(scope, [keptId, goneId]);
	await journal(scope, {
		deed: 'organisations.merge', record: { kind: 'organisation_merge', id }, organisationId: keptId, audience: audienceOfBoth(kept, gone),
		before: { ...partOf(kept, columns), merged: null }, after: { ...partOf(written, columns), merged: gone.name, merged_id: goneId }
	});
	await fact(scope, { kind: 'organisations.merged', record: { kind: 'organisation', id: goneId }, organisationId: goneId, payload: { into: keptId } });
	await tellMembers(scope, { mergeId: id, keptId, keptName: String(written.name ?? kept.name), goneName: gone.name, undone: false });
	return id;
}

/** What strangers or members may not see of the one record is not shown to them by being taken into the other, whose own origin says otherwise. */
async function refuseToUncover(scope: Scope, keptId: string, gone: OrganisationRow, own: readonly string[]): Promise<void> {
	const kept = await holdOrganisation(scope, keptId);
	const uncovered = (hidden: readonly string[], still: readonly string[]) => hidden.some((field) => !own.includes(field) && !still.includes(field));
	if (uncovered(gone.unpublished_fields, kept.unpublished_fields) || uncovered(gone.unshared_fields, kept.unshared_fields)) throw new Refused('organisations.merge_uncovers');
}

/** Both records, held in the order of their ids, so that two merges never wait for one another. */
export async function holdBoth(scope: Scope, keptId: string, goneId: string): Promise<[OrganisationRow, OrganisationRow]> {
	if (keptId === goneId) throw new Refused('organisations.merge_of_one');
	if (keptId < goneId) {
		const kept = await holdOrganisation(scope, keptId);
		return [kept, await holdOrganisation(scope, goneId)];
	}
	const gone = await holdOrganisation(scope, goneId);
	return [await holdOrganisation(scope, keptId), gone];
}

/** A row as the choice between two records needs it (merging.ts). */
export const asSide = (row: OrganisationRow): MergeSide => row as unknown as MergeSide;

/** Writes columns of the kept record; values come from a row of the same table. */
export async function writeKept(scope: Scope, kept: Pick<OrganisationRow, 'id'>, written: Record<string, unknown>): Promise<void> {
	const columns = Object.keys(written).filter((column) => /^[a-z_]+$/.test(column));
	const values = columns.length > 0 ? sql`, (${sql.join(columns.map((column) => sql.ref(column)))}) = row(${sql.join(columns.map((column) => sql.ref(`x.${column}`)))})` : sql``;
	await sql`update organisation r set version = r.version + 1, changed_at = ${scope.now} ${values}
		from jsonb_populate_record(null::organisation, ${JSON.stringify(written)}::jsonb) x
		where r.network_id = ${scope.network.id} and r.id = ${kept.id}`.execute(scope.db);
}

/** Residency, search words and the addresses of homes follow from what now belongs to each record. */
export async function settleAfter(scope: Scope, ids: readonly string[]): Promise<void> {
	for (const id of ids) {
		const row = await holdOrganisation(scope, id);
		await hideHomes(scope, row, row.kind as OrganisationKind);
	}
	const sites = await scope.db.selectFrom('site').select('id').where('network_id', '=', scope.network.id).where('organisation_id', 'in', ids).where('lat', 'is not', null).execute();
	await settleSites(scope, sites.map(({ id }) => id));
	await refreshDerived(scope, ids);
}
