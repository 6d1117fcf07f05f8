// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { readBytes } from '#platform/files/store.ts';
import { journal } from '#platform/records/journal.ts';
import type { JobContext, JobKind } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { reportOf } from '../../import/report-of.ts';
import { summaryOf, type ImportRun } from '../../import/run.ts';
import { knownAreas, outlinesOf } from '#modules/areas/server/index.ts';
import { audienceOf } from '../actions/load.ts';
import { carryOutAreas, settleParts } from './carry-out-areas.ts';
import { carryOutChunk } from './carry-out.ts';
import { loadExisting } from './existing.ts';
import { CHUNK, countRows, forgetRows, keepRows } from './import-rows.ts';
import { planAreas } from './plan-areas.ts';
import { markOutside } from './outside-territory.ts';
import { planAside } from './plan-aside.ts';
import { noteMissing } from './missing.ts';
import { rememberProfile } from './profiles.ts';
import { summaryFromRows } from './report.ts';
import { getImport, move } from './runs.ts';
import { undoImportJob } from './undo-import.ts';

const runIdOf = (context: JobContext) => String(context.input.runId);

/** The dry run (Probelauf): every row is decided and kept, no record is touched. */
async function tryOut(context: JobContext): Promise<Record<string, unknown>> {
	return orBackTo('draft', context, async (run) => {
		if (run.state !== 'planning') return { runId: run.id };
		const rows = await planInto(context, run);
		await context.inScope((scope) => move(scope, run.id, ['planning'], 'planned'));
		return { runId: run.id, rows };
	});
}

/** The real run: decided anew by the same function, because the directory may have changed, then carried out in chunks. */
async function carryOut(context: JobContext): Promise<Record<string, unknown>> {
	const begun = await context.inScope((scope) => getImport(scope, runIdOf(context)));
	if (begun.state !== 'running') return { runId: begun.id };
	// Rows may be carried out already by a worker that died: then they are not planned again.
	if (!(await wasPlannedBy(context, begun.id))) {
		await orBackTo('planned', context, (run) => planInto(context, run));
	}
	const { total, done: before } = await context.inScope((scope) => countRows(scope, begun.id));
	let done = before;
	let { stop } = await context.progress(done, total);
	while (!stop) {
		const carried = await context.inScope((scope) => (begun.target === 'areas' ? carryOutAreas(scope, begun) : carryOutChunk(scope, begun)));
		if (carried === 0) break;
		done += carried;
		({ stop } = await context.progress(done, total));
	}
	if (begun.target === 'areas') await context.inScope((scope) => settleParts(scope, begun));
	await context.inScope(async (scope) => close(scope, await getImport(scope, begun.id)));
	return { runId: begun.id, rows: done, ...(done < total && { cancelled: true }) };
}

async function close(scope: Scope, run: ImportRun): Promise<void> {
	const summary = { ...(await summaryFromRows(scope, run.id)), missing: run.summary?.missing ?? 0 };
	await move(scope, run.id, ['running'], 'done', { summary: JSON.stringify(summary), done_at: scope.now });
	if (run.mapping) await rememberProfile(scope, run, run.mapping, scope.now);
	const { rowsRead, created, changed } = summary;
	const record = { kind: 'import_run', id: run.id };
	await journal(scope, { deed: 'organisations.import', record, audience: audienceOf(run), after: { file: run.fileName, source: run.source, rowsRead, created, changed } });
	await fact(scope, { kind: 'organisations.imported', record, payload: { source: run.source, rowsRead, created, changed } });
}

async function planFor(context: JobContext, run: ImportRun, bytes: Uint8Array) {
	if (run.target === 'areas') {
		return planAreas(bytes, run, await context.inScope((scope) => knownAreas(scope, run.officeId)), (ids) => context.inScope((scope) => outlinesOf(scope, ids)));
	}
	const { plan, mapping } = await planAside(bytes, run, await context.inScope((scope) => loadExisting(scope, run.source)));
	return { mapping, plan: await context.inScope((scope) => markOutside(scope, run.officeId, plan)) };
}

/** Reads, plans and keeps the rows; a second try begins anew. Answers how many rows there are. */
async function planInto(context: JobContext, run: ImportRun): Promise<number> {
	const networkId = await context.inScope(async (scope) => scope.network.id);
	const { plan, mapping } = await planFor(context, run, await readBytes(networkId, run.fileId));
	await context.inScope((scope) => forgetRows(scope, run.id));
	for (let at = 0; at < plan.rows.length; at += CHUNK) {
		await context.inScope((scope) => keepRows(scope, run.id, plan.rows.slice(at, at + CHUNK)));
		await context.progress(0, plan.rows.length);
	}
	await context.inScope(async (scope) => {
		const missing = run.target === 'areas' ? 0 : await noteMissing(scope, run, plan);
		const summary = JSON.stringify({ ...summaryOf(reportOf(plan)), missing });
		await scope.db.updateTable('import_run').set({ summary, mapping: JSON.stringify(mapping), planned_by: context.jobId })
			.where('network_id', '=', networkId).where('id', '=', run.id).execute();
		await rememberProfile(scope, run, mapping, null);
	});
	return plan.rows.length;
}

async function wasPlannedBy(context: JobContext, runId: string): Promise<boolean> {
	const row = await context.inScope((scope) => scope.db.selectFrom('import_run').select('planned_by')
		.where('network_id', '=', scope.network.id).where('id', '=', runId).executeTakeFirst());
	return row?.planned_by === context.jobId;
}

/** A file that cannot be read after all leaves the import where it was, to be set up differently. */
async function orBackTo<T>(state: 'draft' | 'planned', context: JobContext, work: (run: ImportRun) => Promise<T>): Promise<T> {
	const run = await context.inScope((scope) => getImport(scope, runIdOf(context)));
	try {
		return await work(run);
	} catch (error) {
		await context.inScope((scope) => move(scope, run.id, ['planning', 'running'], state));
		throw error;
	}
}

/** What the worker does for imports: the dry run, the real run, and taking one back. */
export const importJobs: JobKind[] = [
	{ kind: 'organisations.import_try', run: tryOut },
	{ kind: 'organisations.import', run: carryOut },
	{ kind: 'organisations.import_undo', run: undoImportJob }
];
