// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { factMany } from '#platform/records/facts.ts';
import { journal, journalMany } from '#platform/records/journal.ts';
import type { JobContext } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { UndoChoice } from '../../import/choices.ts';
import type { ImportRun } from '../../import/run.ts';
import { hideWithdrawn } from '../actions/home-address.ts';
import { audienceOf } from '../actions/load.ts';
import { withdrawOrganisation } from '../actions/standing.ts';
import { refreshDerived } from '../derive.ts';
import { undoAreas } from './carry-out-areas.ts';
import { restoreListing } from './listings.ts';
import { removeRecords } from './remove-records.ts';
import { countUndone, editedSince } from './report.ts';
import { getImport, move } from './runs.ts';
import { restoreSnapshot, type Snapshot } from './snapshot.ts';

const CHUNK = 200;

type Undone = 'removed' | 'restored' | 'withdrawn' | 'kept';
interface Row {
	line: number; name: string; deed: 'create' | 'change' | 'unchanged'; organisation_id: string; before: Partial<Snapshot> | null;
	edited: boolean; network: boolean;
}

/** Takes an import back, the last line first, in chunks that a crash leaves done or not begun. */
export async function undoImportJob(context: JobContext): Promise<Record<string, unknown>> {
	const { run, total } = await context.inScope(async (scope) => {
		const found = await getImport(scope, String(context.input.runId));
		return { run: found, total: await countOpen(scope, found.id) };
	});
	if (run.state !== 'undoing') return { runId: run.id };
	try {
		await takeBack(context, run, total);
	} catch (error) {
		// What is taken back stays so; the rest can be asked for again.
		await context.inScope((scope) => move(scope, run.id, ['undoing'], 'done'));
		throw error;
	}
	const counts = await context.inScope((scope) => close(scope, run));
	return { runId: run.id, ...counts };
}

async function takeBack(context: JobContext, run: ImportRun, total: number): Promise<void> {
	if (run.target === 'areas') return void (await context.inScope((scope) => undoAreas(scope, run, context.input.alsoEdited === true)));
	for (let done = 0; ; ) {
		const taken = await context.inScope((scope) => undoChunk(scope, run, choicesOf(context.input)));
		if (taken === 0) return;
		await context.progress((done += taken), total);
	}
}

type ChoiceFor = (row: Row) => UndoChoice;

/** What shall become of a record that somebody worked on since: as chosen for its line, else as chosen for all. */
function choicesOf({ alsoEdited, byLine }: Record<string, unknown>): ChoiceFor {
	const chosen = (byLine ?? {}) as Record<string, UndoChoice>;
	return ({ line }) => chosen[line] ?? (alsoEdited === true ? 'restore' : 'keep');
}

async function close(scope: Scope, run: ImportRun): Promise<Record<string, number>> {
	const counts = await countUndone(scope, run.id);
	await move(scope, run.id, ['undoing'], 'undone', { undone_at: scope.now });
	await journal(scope, { deed: 'organisations.undo_import', record: { kind: 'import_run', id: run.id }, audience: audienceOf(run), after: { file: run.fileName, ...counts } });
	return counts;
}

async function countOpen(scope: Scope, runId: string): Promise<number> {
	const found = await sql<{ count: number }>`select count(*) from import_row r where ${openRows(scope, runId)}`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}

function openRows(scope: Scope, runId: string) {
	return sql`r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.organisation_id is not null and r.done_at is not null and r.undo is null`;
}

async function undoChunk(scope: Scope, run: ImportRun, choiceFor: ChoiceFor): Promise<number> {
	const rows = await sql<Row>`select r.line, r.name, r.deed, r.organisation_id, r.before, ${editedSince} as edited,
		       exists (select 1 from organisation o where o.network_id = r.network_id and o.id = r.organisation_id and o.audience <> 'office') as network
		  from import_row r where ${openRows(scope, run.id)} order by r.line desc limit ${CHUNK} for update of r`.execute(scope.db);
	const made = rows.rows.filter((row) => row.deed === 'create' && !row.edited);
	const removed = new Set(await removeRecords(scope, made.map((row) => row.organisation_id)));
	const outcomes: { line: number; undo: Undone }[] = [];
	for (const row of rows.rows) outcomes.push({ line: row.line, undo: removed.has(row.organisation_id) ? 'removed' : await undoRow(scope, run, row, choiceFor) });
	await noteUndone(scope, run.id, outcomes);
	await remember(scope, rows.rows.filter((row, index) => ['removed', 'restored'].includes(outcomes[index]!.undo) && row.deed !== 'unchanged'));
	return rows.rows.length;
}

/** A record that others hold on to cannot be removed: it is withdrawn, so that nothing that was built on it breaks. */
async function undoRow(scope: Scope, run: ImportRun, row: Row, choiceFor: ChoiceFor): Promise<Undone> {
	const choice = row.edited ? choiceFor(row) : 'restore';
	if (choice === 'keep') return 'kept';
	if (row.deed === 'create' || choice === 'withdraw') return withdraw(scope, row.organisation_id);
	if (row.before === null) return 'kept';
	const { listing, ...before } = row.before;
	if (!(await tried(scope, () => restoreSnapshot(scope, row.organisation_id, before)))) return 'kept';
	if (await hideWithdrawn(scope, row.organisation_id)) await refreshDerived(scope, [row.organisation_id]);
	if (listing !== undefined) await restoreListing(scope, row.organisation_id, run.source, listing);
	return 'restored';
}

async function withdraw(scope: Scope, id: string): Promise<Undone> {
	const row = await scope.db.selectFrom('organisation').select('state').where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
	// What was merged goes on in another record: first the merge is undone, then the import.
	if (row?.state === 'merged') return 'kept';
	if (row?.state !== 'withdrawn') await withdrawOrganisation(scope, id);
	return 'withdrawn';
}

/** Runs work that a constraint may forbid; the transaction goes on either way. */
async function tried(scope: Scope, work: () => Promise<void>): Promise<boolean> {
	await sql`savepoint attempt`.execute(scope.db);
	try {
		await work();
		await sql`release savepoint attempt`.execute(scope.db);
		return true;
	} catch (error) {
		if (!String((error as { code?: string }).code).startsWith('23')) throw error;
		await sql`rollback to savepoint attempt`.execute(scope.db);
		return false;
	}
}

async function noteUndone(scope: Scope, runId: string, outcomes: readonly { line: number; undo: Undone }[]): Promise<void> {
	if (outcomes.length === 0) return;
	await sql`update import_row r set undo = x.undo from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as x (line integer, undo text)
		where r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.line = x.line`.execute(scope.db);
}

/** The journal keeps what was there, and whoever counted a listing hears that it is gone. */
async function remember(scope: Scope, rows: readonly Row[]): Promise<void> {
	const about = (row: Row) => ({ record: { kind: 'organisation', id: row.organisation_id }, organisationId: row.organisation_id });
	await journalMany(scope, rows.map((row) => ({
		...about(row), deed: 'organisations.undo_import', audience: row.network ? 'network' : 'office', before: { name: row.name, deed: row.deed }
	})));
	await factMany(scope, rows.map((row) => ({ ...about(row), kind: row.deed === 'create' ? 'organisations.withdrawn' : 'organisations.revised', payload: row.deed === 'create' ? {} : { fields: ['undo'] } })));
}
