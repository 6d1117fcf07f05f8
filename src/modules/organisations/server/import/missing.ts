// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { Plan } from '../../import/plan.ts';
import type { ImportRun } from '../../import/run.ts';
import { archiveOrganisation } from '../actions/standing.ts';
import { getImport } from './runs.ts';

/** A record that the source holds no more, and whether it was archived since. */
export interface MissingRecord { id: string; name: string; place: string; archived: boolean }

/** So many are archived with one click; the rest waits for the next. */
const AT_ONCE = 1000;

/** Notes which records of the office this source brought once and does not hold in this plan; answers how many. */
export async function noteMissing(scope: Scope, run: ImportRun, plan: Plan): Promise<number> {
	await sql`delete from import_missing where network_id = ${scope.network.id} and run_id = ${run.id}`.execute(scope.db);
	const there = plan.rows.flatMap((row) => (row.deed === 'change' || row.deed === 'unchanged' ? row.id : row.deed === 'duplicate' && 'id' in row.of ? row.of.id : []));
	const noted = await sql`
		insert into import_missing (network_id, run_id, organisation_id, created_at)
		select o.network_id, ${run.id}, o.id, ${scope.now} from organisation o
		 where o.network_id = ${scope.network.id} and o.office_id = ${run.officeId} and o.source = ${run.source} and o.import_job_id is not null
		   and o.state = 'active' and not (o.id = any (${there}::uuid[]))`.execute(scope.db);
	return Number(noted.numAffectedRows ?? 0);
}

/** The records that a source holds no more (in der Quelle nicht mehr enthalten), by name. */
export async function listMissing(scope: Scope, runId: string, limit = 200): Promise<MissingRecord[]> {
	await getImport(scope, runId);
	const found = await sql<MissingRecord>`
		select o.id, o.name, coalesce(concat_ws(', ', nullif(concat_ws(' ', s.street, s.house_number), ' '), nullif(s.city, '')), '') as place, o.state <> 'active' as archived
		  from import_missing x join organisation o on o.network_id = x.network_id and o.id = x.organisation_id
		  left join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where x.network_id = ${scope.network.id} and x.run_id = ${runId} order by o.name, o.id limit ${limit}`.execute(scope.db);
	return found.rows;
}

/**
 * Archives records that a source holds no more: those named, or all. Each stays with its history and can be restored; what
 * the run did not find missing is left alone. Answers how many.
 */
export async function archiveMissing(scope: Scope, runId: string, chosen: readonly string[] | 'all'): Promise<number> {
	const missing = (await listMissing(scope, runId, chosen === 'all' ? AT_ONCE : 100_000)).filter(({ id, archived }) => !archived && (chosen === 'all' || chosen.includes(id)));
	for (const { id } of missing) await archiveOrganisation(scope, id);
	return missing.length;
}
