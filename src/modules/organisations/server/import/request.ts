// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import { requestJob } from '#platform/queue/jobs.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import type { UndoChoice } from '../../import/choices.ts';
import { basesRefusal } from '../../import/column-origins.ts';
import { getImport, move } from './runs.ts';

/** Asks for the dry run (Probelauf); nothing in the directory changes. Refuses a list that nobody named. */
export async function requestTry(scope: Scope, id: string): Promise<string> {
	const run = await getImport(scope, id);
	if (run.source === '') throw new Refused('organisations.import_source_missing');
	const refusal = run.mapping && run.target !== 'areas' ? basesRefusal(run.mapping, run.audience) : null;
	if (refusal) throw new Refused(refusal);
	const title = m.organisations_import_job_try({ file: run.fileName }, { locale: scope.locale });
	const jobId = await requestJob(scope, { kind: 'organisations.import_try', title, input: { runId: id } });
	await move(scope, id, ['draft', 'planned'], 'planning', { job_id: jobId, summary: null });
	return jobId;
}

/** Starts the import (Einlesen) that was tried out. From here on it runs to its end, also when nobody looks. */
export async function requestImport(scope: Scope, id: string): Promise<string> {
	const run = await getImport(scope, id);
	const title = m.organisations_import_job_run({ file: run.fileName }, { locale: scope.locale });
	const jobId = await requestJob(scope, { kind: 'organisations.import', title, input: { runId: id } });
	await move(scope, id, ['planned'], 'running', { job_id: jobId, run_job_id: jobId });
	await journal(scope, { deed: 'organisations.start_import', record: { kind: 'import_run', id }, audience: 'office', after: { file: run.fileName, source: run.source } });
	return jobId;
}

/**
 * Takes a whole import back (rückgängig machen). Records that somebody changed since are kept as they are, unless `byLine`
 * chooses otherwise; with `alsoEdited` all others of them become what they were before, and created ones are withdrawn.
 */
export async function requestUndo(scope: Scope, id: string, alsoEdited: boolean, byLine: Readonly<Record<string, UndoChoice>> = {}): Promise<string> {
	const run = await getImport(scope, id);
	const title = m.organisations_import_job_undo({ file: run.fileName }, { locale: scope.locale });
	const jobId = await requestJob(scope, { kind: 'organisations.import_undo', title, input: { runId: id, alsoEdited, byLine } });
	await move(scope, id, ['done'], 'undoing', { job_id: jobId });
	await journal(scope, { deed: 'organisations.start_undo_import', record: { kind: 'import_run', id }, audience: 'office', after: { file: run.fileName, alsoEdited } });
	return jobId;
}
