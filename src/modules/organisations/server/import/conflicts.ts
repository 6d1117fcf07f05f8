// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { FieldChange, PlanRow } from '../../import/plan.ts';
import { getImport } from './runs.ts';

/** A row whose record somebody changed by hand in fields that the list changes, too, with what was decided. */
export interface ImportConflict { line: number; name: string; id: string; fields: FieldChange[]; taken: boolean }

/** The first conflicts of a dry run, in the order of the list. */
export async function listConflicts(scope: Scope, runId: string, limit = 100): Promise<ImportConflict[]> {
	const run = await getImport(scope, runId);
	const found = await sql<{ line: number; name: string; plan: PlanRow }>`select line, name, plan from import_row
		where network_id = ${scope.network.id} and run_id = ${runId} and plan ? 'conflicts' order by line limit ${limit}`.execute(scope.db);
	return found.rows.flatMap(({ line, name, plan }) =>
		plan.deed === 'change' || plan.deed === 'unchanged' ? [{ line, name, id: plan.id, fields: plan.conflicts ?? [], taken: run.choices[line] === 'take' }] : []);
}
