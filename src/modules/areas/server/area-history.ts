// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { AreaEntry } from '../views.ts';
import { mayKeep } from './may-keep.ts';

type State = Record<string, unknown>;

/** What happened to an area (Verlauf), newest first, with who did it; changes can be taken back, its creation cannot. */
export async function listAreaHistory(scope: Scope, areaId: string, limit = 50): Promise<AreaEntry[]> {
	if (!isId(areaId) || scope.surface !== 'desk') throw new NotFound('area');
	const found = await sql<AreaEntry>`
		select j.id, j.at, j.deed, p.name as actor, f.short_name as office,
		       u.id is not null as undone, j.deed = 'areas.revise' and u.id is null as undoable
		  from journal_entry j
		  left join person p on p.network_id = j.network_id and p.id = j.actor_id
		  left join pub.office f on f.network_id = j.network_id and f.id = j.office_id
		  left join journal_entry u on u.network_id = j.network_id and u.record_id = j.record_id and u.undoes = j.id
		 where j.network_id = ${scope.network.id} and j.record_kind = 'area' and j.record_id = ${areaId}
		 order by j.seq desc limit ${limit}`.execute(scope.db);
	return found.rows;
}

/**
 * Takes a change of an area back (rückgängig machen): what it touched becomes exactly what it was. Refuses when one of
 * these fields was changed since, and a second undo of the same entry.
 */
export async function undoAreaEntry(scope: Scope, areaId: string, entryId: string): Promise<void> {
	mayKeep(scope);
	const entry = await loadEntry(scope, areaId, entryId);
	const [after, before] = [plain(entry.after), plain(entry.before)];
	const columns = Object.keys(before).filter((column) => /^[a-z_]+$/.test(column));
	const of = (alias: string) => sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
	const written = await sql`update area r set (${sql.join(columns.map((column) => sql.ref(column)))}) = row(${of('b')}), version = r.version + 1,
		changed_at = ${scope.now}
		from jsonb_populate_record(null::area, ${JSON.stringify(before)}::jsonb) b, jsonb_populate_record(null::area, ${JSON.stringify(after)}::jsonb) a
		where r.network_id = ${scope.network.id} and r.id = ${areaId} and row(${of('r')}) is not distinct from row(${of('a')})`.execute(scope.db);
	if (written.numAffectedRows !== 1n) throw new Refused('areas.changed_since');
	const record = { kind: 'area', id: areaId };
	await journal(scope, { deed: 'areas.undo', record, before: entry.after, after: entry.before, audience: entry.audience, undoes: entryId });
	if ('outline' in before) await fact(scope, { kind: 'areas.outlined', record });
}

async function loadEntry(scope: Scope, areaId: string, entryId: string) {
	const row = isId(areaId) && isId(entryId)
		? await scope.db.selectFrom('journal_entry').selectAll().where('network_id', '=', scope.network.id).where('id', '=', entryId)
				.where('record_kind', '=', 'area').where('record_id', '=', areaId).where('deed', '=', 'areas.revise').executeTakeFirst()
		: undefined;
	const area = row && (await scope.db.selectFrom('area').select('id').where('network_id', '=', scope.network.id).where('id', '=', areaId).forUpdate().executeTakeFirst());
	if (!row || !area) throw new NotFound('journal_entry');
	const earlier = await scope.db.selectFrom('journal_entry').select('id').where('network_id', '=', scope.network.id)
		.where('record_id', '=', areaId).where('undoes', '=', entryId).executeTakeFirst();
	if (earlier) throw new Refused('areas.already_undone');
	return { before: row.before as State, after: row.after as State, audience: row.audience as 'office' | 'network' };
}

/** The outline is written as text; the journal of a change holds it so, the table as JSON. */
function plain(state: State): State {
	return typeof state.outline === 'string' ? { ...state, outline: JSON.parse(state.outline) } : state;
}
