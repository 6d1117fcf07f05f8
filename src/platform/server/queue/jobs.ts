// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import type { Scope } from '../scope/scope.ts';

/** Long work that somebody asked for: an import, a report, a mailing. It can be left and found again by its id. */
export interface JobView {
	id: string;
	kind: string;
	title: string;
	state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
	done: number;
	total: number | null;
	note: string;
	result: Record<string, unknown> | null;
	createdAt: Date;
	finishedAt: Date | null;
}

/** Asks for long work; it begins after this transaction is committed. Answers the job's id. */
export async function requestJob(scope: Scope, wanted: { kind: string; title: string; input: Record<string, unknown> }): Promise<string> {
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('job')
		.values({
			network_id: scope.network.id,
			id,
			kind: wanted.kind,
			title: wanted.title,
			input: JSON.stringify(wanted.input),
			office_id: scope.officeId,
			requested_by: scope.actor.kind === 'person' ? scope.actor.personId : null
		})
		.execute();
	return id;
}

/** How far a job is. Another office's job is not there. */
export async function findJob(scope: Scope, id: string): Promise<JobView | null> {
	const row = await jobs(scope).where('id', '=', id).executeTakeFirst();
	return row ? viewOf(row) : null;
}

/** The office's latest jobs, newest first. */
export async function listJobs(scope: Scope, limit = 20): Promise<JobView[]> {
	const rows = await jobs(scope).orderBy('created_at', 'desc').limit(limit).execute();
	return rows.map(viewOf);
}

function jobs(scope: Scope) {
	return scope.db
		.selectFrom('job')
		.selectAll()
		.where('network_id', '=', scope.network.id)
		.where((where) => (scope.officeId ? where('office_id', '=', scope.officeId) : where('office_id', 'is', null)));
}

/** Asks a running job to stop after its current step; what it wrote until then stays and is reported. */
export async function cancelJob(scope: Scope, id: string): Promise<void> {
	await scope.db
		.updateTable('job')
		.set({ cancel_wanted: true })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.where('state', 'in', ['queued', 'running'])
		.where((where) => (scope.officeId ? where('office_id', '=', scope.officeId) : where('office_id', 'is', null)))
		.execute();
}

function viewOf(row: Awaited<ReturnType<ReturnType<typeof jobs>['executeTakeFirstOrThrow']>>): JobView {
	return {
		id: row.id,
		kind: row.kind,
		title: row.title,
		state: row.state as JobView['state'],
		done: row.done,
		total: row.total,
		note: row.note,
		result: row.result,
		createdAt: row.created_at,
		finishedAt: row.finished_at
	};
}
