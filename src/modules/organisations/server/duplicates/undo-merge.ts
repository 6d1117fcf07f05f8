// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { monthsBefore } from '../../keeping.ts';
import { changedSinceMerge, originsTaken, UNDO_MONTHS } from '../../merging.ts';
import { may } from '../access.ts';
import { audienceOfBoth, partOf, type OrganisationRow } from '../actions/load.ts';
import { tellFormerAddress } from '../actions/tell-former-address.ts';
import { doubtAddress } from '../claims/doubt-address.ts';
import { listOrigins } from '../origins/list-origins.ts';
import { holdBoth, settleAfter, writeKept } from './merge.ts';
import { originsAfterParting, type MergedOrigins } from './merge-origins.ts';
import { tellMembers } from './tell-members.ts';

/** A merge as the desk sees it. */
export interface MergeView {
	id: string;
	keptId: string;
	keptName: string;
	goneId: string;
	goneName: string;
	mergedAt: Date;
	mergedBy: string | null;
	undoneAt: Date | null;
	before: Record<string, unknown>;
	after: Record<string, unknown>;
	goneState: string;
	origins: Partial<MergedOrigins>;
	/** Columns of the kept record that were changed since; undoing leaves them. */
	conflicts: string[];
	/** Its period is over: what it would need is forgotten. */
	tooOld: boolean;
}

/** One merge; 404 where one of its records is behind a wall. */
export async function getMerge(scope: Scope, id: string): Promise<MergeView> {
	const found = isId(id)
		? await sql<Omit<MergeView, 'conflicts' | 'tooOld'> & { now: Record<string, unknown> }>`
			select m.id, m.kept_id as "keptId", k.name as "keptName", m.gone_id as "goneId", g.name as "goneName", m.merged_at as "mergedAt", p.name as "mergedBy",
			       m.undone_at as "undoneAt", m.before, m.after, m.gone_state as "goneState", m.origins, to_jsonb(k) as now
			  from organisation_merge m join organisation k on k.network_id = m.network_id and k.id = m.kept_id
			  join organisation g on g.network_id = m.network_id and g.id = m.gone_id left join person p on p.network_id = m.network_id and p.id = m.merged_by
			 where m.network_id = ${scope.network.id} and m.id = ${id}`.execute(scope.db)
		: { rows: [] };
	const merge = found.rows[0];
	if (!merge) throw new NotFound('organisation_merge');
	const { now, ...view } = merge;
	const tooOld = view.mergedAt < monthsBefore(scope.now, UNDO_MONTHS);
	return { ...view, tooOld, conflicts: view.undoneAt || tooOld ? [] : changedSinceMerge(now, view.after) };
}

/** Merges of this network that the office sees both records of (Zusammengeführt), newest first. */
export async function listMerges(scope: Scope, limit = 100): Promise<Omit<MergeView, 'conflicts' | 'tooOld' | 'before' | 'after' | 'goneState' | 'origins'>[]> {
	const found = await sql<Omit<MergeView, 'conflicts' | 'tooOld' | 'before' | 'after' | 'goneState' | 'origins'>>`
		select m.id, m.kept_id as "keptId", k.name as "keptName", m.gone_id as "goneId", g.name as "goneName", m.merged_at as "mergedAt", p.name as "mergedBy", m.undone_at as "undoneAt"
		  from organisation_merge m join organisation k on k.network_id = m.network_id and k.id = m.kept_id
		  join organisation g on g.network_id = m.network_id and g.id = m.gone_id left join person p on p.network_id = m.network_id and p.id = m.merged_by
		 where m.network_id = ${scope.network.id} order by m.merged_at desc limit ${limit}`.execute(scope.db);
	return found.rows;
}

/**
 * Takes a merge back: what it moved goes home, fields become what they were. A field that was changed again since, and a
 * row that was given another place, keep the later edit; what hid a value goes on hiding it (merge-origins.ts). Refuses a second undo,
 * one below a later merge of the kept record, and one after two years.
 */
export async function undoMerge(scope: Scope, id: string): Promise<{ keptId: string; goneId: string; conflicts: string[] }> {
	may(scope, 'keep');
	const merge = await getMerge(scope, id);
	if (merge.undoneAt) throw new Refused('organisations.merge_already_undone');
	if (merge.tooOld) throw new Refused('organisations.merge_too_old');
	const [kept, gone] = await holdBoth(scope, merge.keptId, merge.goneId);
	if (kept.state === 'merged' || gone.merged_into !== kept.id) throw new Refused('organisations.merged_again_since');
	const claimed = await scope.db.updateTable('organisation_merge')
		.set({ undone_at: scope.now, undone_by: scope.actor.kind === 'person' ? scope.actor.personId : null })
		.where('network_id', '=', scope.network.id).where('id', '=', id).where('undone_at', 'is', null).executeTakeFirst();
	if (claimed.numUpdatedRows === 0n) throw new Refused('organisations.merge_already_undone');
	const back = Object.fromEntries(Object.entries(merge.before).filter(([column]) => !merge.conflicts.includes(column)));
	await writeKept(scope, kept, back);
	if ('email' in back) {
		await doubtAddress(scope, kept.id, scope.now);
		if (kept.audience !== 'office') await tellFormerAddress(scope, kept, back.email as string | null);
	}
	await scope.db.updateTable('organisation').set({ state: merge.goneState as OrganisationRow['state'], merged_into: null, version: gone.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id).where('id', '=', gone.id).execute();
	const origins = await listOrigins(scope, kept.id);
	await sql`select nw.return_references(${id})`.execute(scope.db);
	await originsAfterParting(scope, merge, merge.origins, origins, originsTaken(merge.after, merge.conflicts));
	await settleAfter(scope, [kept.id, gone.id]);
	await journal(scope, {
		deed: 'organisations.undo_merge', record: { kind: 'organisation_merge', id }, organisationId: kept.id, audience: audienceOfBoth(kept, gone),
		before: { ...partOf(kept as unknown as Record<string, unknown>, Object.keys(back)), merged: gone.name }, after: { ...back, merged: null, merged_id: gone.id }
	});
	await fact(scope, { kind: 'organisations.parted', record: { kind: 'organisation', id: gone.id }, organisationId: gone.id, payload: { from: kept.id } });
	await tellMembers(scope, { mergeId: id, keptId: kept.id, keptName: kept.name, goneName: gone.name, goneId: gone.id, undone: true });
	return { keptId: kept.id, goneId: gone.id, conflicts: merge.conflicts };
}
