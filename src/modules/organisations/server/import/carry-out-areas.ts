// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { importAreas, removeImported, setParts } from '#modules/areas/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { ImportRun } from '../../import/run.ts';
import { refreshDerived } from '../derive.ts';
import { settleSites } from '../settle.ts';
import { holdOpenRows } from './import-rows.ts';
import type { AreaPlanRow } from './plan-areas.ts';

/** Enters the next areas of an import and notes each at its row; answers how many rows there were. */
export async function carryOutAreas(scope: Scope, run: ImportRun): Promise<number> {
	const rows = (await holdOpenRows(scope, run.id)).map(({ plan }) => plan);
	const fresh = rows.filter(({ deed }) => deed === 'create') as unknown as AreaPlanRow[];
	const origin = { officeId: run.officeId, source: run.source, licence: run.licence || null, attribution: run.attribution || null, audience: run.audience, jobId: run.runJobId };
	const ids = await importAreas(scope, fresh.map(({ draft }) => draft), origin);
	const made = new Map(fresh.map(({ line }, index) => [line, ids[index]!]));
	const given = JSON.stringify(rows.map(({ line }) => ({ line, area: made.get(line) ?? null })));
	await sql`update import_row r set done_at = ${scope.now}, area_id = x.area from jsonb_to_recordset(${given}::jsonb) as x (line integer, area uuid)
		where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.line = x.line`.execute(scope.db);
	return rows.length;
}

/** Once all areas are there, those that lie within others become their parts. */
export async function settleParts(scope: Scope, run: ImportRun): Promise<void> {
	const pairs = await sql<{ id: string; parentId: string }>`
		select r.area_id as id, w.area_id as "parentId" from import_row r
		  join import_row w on w.network_id = r.network_id and w.run_id = r.run_id and w.line = (r.plan->'draft'->>'parentLine')::integer
		 where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.area_id is not null and w.area_id is not null`.execute(scope.db);
	await setParts(scope, pairs.rows);
}

/** Takes all areas of an import back in one go, because they hold each other; answers how many rows there were. */
export async function undoAreas(scope: Scope, run: ImportRun, alsoEdited: boolean): Promise<number> {
	const rows = await sql<{ line: number; area_id: string }>`select line, area_id from import_row
		where network_id = ${scope.network.id} and run_id = ${run.id} and area_id is not null and undo is null order by line for update`.execute(scope.db);
	const ids = rows.rows.map((row) => row.area_id);
	// Who lives where is derived from outlines that are about to go.
	const left = await sql<{ id: string; organisation_id: string }>`delete from residency r using site s where r.network_id = ${scope.network.id} and r.how = 'computed'
		and s.network_id = r.network_id and s.id = r.site_id and r.area_id in (
			select id from area where network_id = ${scope.network.id} and id = any (${ids}::uuid[]) and (version = 1 or ${alsoEdited}))
		returning s.id, s.organisation_id`.execute(scope.db);
	const gone = new Set(await removeImported(scope, ids, alsoEdited));
	// Areas that others hold on to stay, and so does who lives there.
	await settleSites(scope, [...new Set(left.rows.map((row) => row.id))]);
	await refreshDerived(scope, [...new Set(left.rows.map((row) => row.organisation_id))]);
	const given = JSON.stringify(rows.rows.map(({ line, area_id: id }) => ({ line, undo: gone.has(id) ? 'removed' : 'kept' })));
	await sql`update import_row r set undo = x.undo from jsonb_to_recordset(${given}::jsonb) as x (line integer, undo text)
		where r.network_id = ${scope.network.id} and r.run_id = ${run.id} and r.line = x.line`.execute(scope.db);
	return rows.rows.length;
}

/** The areas of an import that somebody changed since, by name. */
export async function listEditedAreas(scope: Scope, runId: string): Promise<{ id: string; name: string }[]> {
	const found = await sql<{ id: string; name: string }>`select a.id, a.name from import_row r join area a on a.network_id = r.network_id and a.id = r.area_id
		where r.network_id = ${scope.network.id} and r.run_id = ${runId} and a.version > 1 order by a.name limit 200`.execute(scope.db);
	return found.rows;
}
