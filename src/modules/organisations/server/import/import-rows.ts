// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { PlanRow } from '../../import/plan.ts';

/** Rows that one transaction carries: few enough to be quick, enough to be fast. */
export const CHUNK = 500;

/** A row of an import that waits to be carried out. */
export type OpenRow = { line: number; plan: PlanRow };

/** Forgets what an earlier plan said; nothing of it may have been carried out. */
export async function forgetRows(scope: Scope, runId: string): Promise<void> {
	await scope.db.deleteFrom('import_row').where('network_id', '=', scope.network.id).where('run_id', '=', runId).execute();
}

/** Keeps rows of a plan. A row that is there already (a worker that died in between) stays as it is. */
export async function keepRows(scope: Scope, runId: string, rows: readonly PlanRow[]): Promise<void> {
	if (rows.length === 0) return;
	await scope.db
		.insertInto('import_row')
		.values(rows.map((row) => ({
			network_id: scope.network.id,
			run_id: runId,
			line: row.line,
			name: row.deed === 'skip' ? (row.written ?? '') : row.draft.name,
			deed: row.deed,
			doubtful: row.deed === 'create' && row.similar.length > 0,
			asked: row.asked ? (row.asked.known ? 'known' : 'alike') : null,
			plan: JSON.stringify(row),
			created_at: scope.now
		})))
		.onConflict((conflict) => conflict.columns(['network_id', 'run_id', 'line']).doNothing())
		.execute();
}

/** The next rows to carry out, held until the transaction ends: whoever comes second waits and finds others. */
export async function holdOpenRows(scope: Scope, runId: string): Promise<OpenRow[]> {
	const rows = await scope.db
		.selectFrom('import_row')
		.select(['line', 'plan'])
		.where('network_id', '=', scope.network.id)
		.where('run_id', '=', runId)
		.where('done_at', 'is', null)
		.orderBy('line')
		.limit(CHUNK)
		.forUpdate()
		.execute();
	return rows.map(({ line, plan }) => ({ line, plan: plan as unknown as PlanRow }));
}

/** How many rows there are, and how many were carried out. */
export async function countRows(scope: Scope, runId: string): Promise<{ done: number; total: number }> {
	const counted = await scope.db
		.selectFrom('import_row')
		.select((select) => [
			select.fn.countAll<number>().as('total'),
			select.fn.count<number>('done_at').as('done')
		])
		.where('network_id', '=', scope.network.id)
		.where('run_id', '=', runId)
		.executeTakeFirstOrThrow();
	return { done: Number(counted.done), total: Number(counted.total) };
}
