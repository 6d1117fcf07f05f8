// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { importAreas, removeImported, renewAreas, restoreAreas, setParts, type AreaBefore } from '#modules/areas/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { ImportRun } from '../../import/run.ts';
import { refreshDerived } from '../derive.ts';
import { settleSites } from '../settle.ts';
import { areaMarks } from './area-changes.ts';
import { holdOpenRows } from './import-rows.ts';
import type { AreaPlanRow } from './plan-areas.ts';
import { areaEditedSince } from './report.ts';

/** Enters and changes the next areas of an import and notes each at its row; answers how many rows there were. */
export async function carryOutAreas(scope: Scope, run: ImportRun): Promise<number> {
	const rows = (await holdOpenRows(scope, run.id)).map(({ plan }) => plan as unknown as AreaPlanRow);
	const fresh = rows.filter((row) => row.deed === 'create');
	const origin = { officeId: run.officeId, source: run.source, licence: run.licence || null, attribution: run.attribution || null, audience: run.audience, jobId: run.runJobId };
	const ids = await importAreas(scope, fresh.map(({ draft }) => ({ ...draft, listed: areaMarks(draft) })), origin);
	const known = rows.filter((row): row is Extract<AreaPlanRow, { id: string }> => row.deed === 'change' || row.deed === 'unchanged');
	const before = await renewAreas(scope, known.map(({ id, draft, changes }) => ({ id, draft, listed: areaMarks(draft), fields: (changes ?? []).map(({ field }) => field) })));
	const made = new Map(fresh.map(({ line }, index) => [line, ids[index]!]));
	const given = JSON.stringify(rows.map((row) => {
		const id = row.deed === 'change' || row.deed === 'unchanged' ? row.id : null;
		return { line: row.line, area: made.get(row.line) ?? (id && before.has(id) ? id : null), before: id ? (before.get(id) ?? null) : null };
	}));
	await sql`update import_row r set done_at = ${scope.now}, area_id = x.area, before = x.before from jsonb_to_recordset(${given}::jsonb) as x (line integer, area uuid, before jsonb)
		where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.line = x.line`.execute(scope.db);
	return rows.length;
}

/** Once all areas are there, those that lie within others become their parts. */
export async function settleParts(scope: Scope, run: ImportRun): Promise<void> {
	// Paired here: a database that joins eleven thousand rows by a number within their plans may take minutes.
	const rows = await sql<{ line: number; id: string; fresh: boolean; parent: number | null }>`
		select line, area_id as id, deed = 'create' as fresh, (plan->'draft'->>'parentLine')::integer as parent from import_row
		 where network_id = ${scope.network.id} and run_id = ${run.id} and area_id is not null`.execute(scope.db);
	const byLine = new Map(rows.rows.map(({ line, id }) => [line, id]));
	const pairs = rows.rows.flatMap(({ id, fresh, parent }) => {
		const parentId = fresh && parent !== null ? byLine.get(parent) : undefined;
		return parentId ? [{ id, parentId }] : [];
	});
	await setParts(scope, pairs);
}

/** Takes all areas of an import back in one go, because they hold each other; answers how many rows there were. */
export async function undoAreas(scope: Scope, run: ImportRun, alsoEdited: boolean): Promise<number> {
	const found = await sql<Undoable>`select r.line, r.deed, r.area_id as id, r.before, ${areaEditedSince} as edited from import_row r
		where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.area_id is not null and r.undo is null order by r.line for update`.execute(scope.db);
	const rows = found.rows;
	const restored = rows.filter(({ deed, edited, before }) => deed !== 'create' && before !== null && (!edited || alsoEdited));
	await restoreAreas(scope, restored.map(({ id, before }) => ({ id, area: before!.area })));
	const gone = await removeCreated(scope, rows.filter(({ deed }) => deed === 'create').map(({ id }) => id), alsoEdited);
	const outcome = (row: Undoable) => (row.deed === 'create' ? (gone.has(row.id) ? 'removed' : 'kept') : restored.includes(row) ? 'restored' : 'kept');
	const given = JSON.stringify(rows.map((row) => ({ line: row.line, undo: outcome(row) })));
	await sql`update import_row r set undo = x.undo from jsonb_to_recordset(${given}::jsonb) as x (line integer, undo text)
		where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.line = x.line`.execute(scope.db);
	return rows.length;
}

interface Undoable { line: number; deed: string; id: string; before: AreaBefore | null; edited: boolean }

async function removeCreated(scope: Scope, ids: readonly string[], alsoEdited: boolean): Promise<Set<string>> {
	// Who lives where is derived from outlines that are about to go.
	const left = await sql<{ id: string; organisation_id: string }>`delete from residency r using site s where r.network_id = ${scope.network.id} and r.how = 'computed'
		and s.network_id = r.network_id and s.id = r.site_id and r.area_id in (
			select id from area where network_id = ${scope.network.id} and id = any (${[...ids]}::uuid[]) and (version = 1 or ${alsoEdited}))
		returning s.id, s.organisation_id`.execute(scope.db);
	const gone = new Set(await removeImported(scope, ids, alsoEdited));
	// Areas that others hold on to stay, and so does who lives there.
	await settleSites(scope, [...new Set(left.rows.map((row) => row.id))]);
	await refreshDerived(scope, [...new Set(left.rows.map((row) => row.organisation_id))]);
	return gone;
}

/** The areas of an import that somebody changed since, by name. */
export async function listEditedAreas(scope: Scope, runId: string): Promise<{ id: string; name: string }[]> {
	const found = await sql<{ id: string; name: string }>`select a.id, a.name from import_row r join area a on a.network_id = r.network_id and a.id = r.area_id
		where r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.deed in ('create', 'change') and ${areaEditedSince} order by a.name limit 200`.execute(scope.db);
	return found.rows;
}
