// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { Choice, LineChoice } from '../../import/choices.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { ImportRun, RunOrigin, RunState } from '../../import/run.ts';
import type { ProposedOrigin, ReadChoice, Sheet } from '../../import/sheet.ts';
import { may } from '../access.ts';
import { recognised } from './profiles.ts';

type Row = Selectable<DB['import_run']>;

/**
 * A stored file becomes an import that waits to be set up; where its format says where it
 * comes from, that is proposed, and a list that is kept in mind brings its settings along.
 * Refuses where no office would keep the records.
 */
export async function beginImport(scope: Scope, file: { id: string; name: string }, sheet?: Pick<Sheet, 'origin' | 'columns'> & { areas?: boolean }): Promise<string> {
	may(scope, 'keep');
	if (!scope.officeId) throw new Refused('organisations.no_office_to_keep_it');
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('import_run')
		.values({
			network_id: scope.network.id, id, office_id: scope.officeId, file_id: file.id, file_name: file.name,
			...(sheet?.origin && originColumns(sheet.origin)), ...(sheet?.areas && { target: 'areas' }),
			...(sheet && (await recognised(scope, sheet.columns, file.name))),
			started_by: scope.actor.kind === 'person' ? scope.actor.personId : null, created_at: scope.now, changed_at: scope.now
		})
		.execute();
	await journal(scope, { deed: 'organisations.begin_import', record: { kind: 'import_run', id }, audience: 'office', after: { file: file.name } });
	return id;
}

function originColumns({ source, sourceUrl, licence, attribution, retrievedOn }: ProposedOrigin) {
	return { source, source_url: sourceUrl, licence, attribution, retrieved_on: retrievedOn ?? null };
}

/** An import of the office that acts; any other is not there. */
export async function getImport(scope: Scope, id: string): Promise<ImportRun> {
	const row = isId(id)
		? await scope.db.selectFrom('import_run').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('import_run');
	return viewOf(row);
}

/** The office's imports, newest first. */
export async function listImports(scope: Scope, limit = 50): Promise<ImportRun[]> {
	let query = scope.db.selectFrom('import_run').selectAll().where('network_id', '=', scope.network.id);
	if (scope.officeId) query = query.where('office_id', '=', scope.officeId);
	return (await query.orderBy('created_at', 'desc').limit(limit).execute()).map(viewOf);
}

/** Sets how the file is read. What was mapped and tried out before no longer holds. */
export async function setReading(scope: Scope, id: string, reading: ReadChoice): Promise<void> {
	await setUp(scope, id, { reading: JSON.stringify(reading), mapping: null, choices: '{}', for_all: null });
}

/** Sets what each column becomes. Refuses a mapping without a name: nothing could be imported. */
export async function setMapping(scope: Scope, id: string, mapping: Mapping): Promise<void> {
	if (mapping.nameMissing) throw new Refused('organisations.import_name_column_missing');
	await setUp(scope, id, { mapping: JSON.stringify(mapping), choices: '{}', for_all: null });
}

/** Says where the list comes from and how its records shall be kept. */
export async function setOrigin(scope: Scope, id: string, origin: RunOrigin): Promise<void> {
	await setUp(scope, id, {
		source: origin.source, source_url: origin.sourceUrl, licence: origin.licence, attribution: origin.attribution,
		retrieved_on: origin.retrievedOn, audience: origin.audience, public_source: origin.publicSource, kind_default: origin.kindDefault,
		...(origin.target && { target: origin.target, area_kind: origin.areaKind ?? null, area_parts: origin.areaParts ?? true })
	});
}

async function setUp(scope: Scope, id: string, columns: Record<string, unknown>): Promise<void> {
	await move(scope, id, ['draft', 'planned'], 'draft', { ...columns, summary: null, planned_by: null });
}

/** Decides about duplicates: for all, and for the lines named. The dry run stands; its counts follow with the next one. */
export async function setChoices(scope: Scope, id: string, duplicates: Choice, byLine: Record<string, LineChoice>): Promise<void> {
	const run = await getImport(scope, id);
	await move(scope, id, ['planned'], 'planned', { duplicates, choices: JSON.stringify({ ...run.choices, ...byLine }) });
}

/**
 * Moves an import to its next state. Refuses when it is elsewhere by now (a second click, a colleague): held by one
 * statement, so that two at once cannot both succeed.
 */
export async function move(scope: Scope, id: string, from: readonly RunState[], to: RunState, columns: Record<string, unknown> = {}): Promise<void> {
	may(scope, 'keep');
	const run = await getImport(scope, id);
	if (run.clearedAt) throw new Refused('organisations.import_cleared');
	const moved = await scope.db
		.updateTable('import_run')
		.set({ ...columns, state: to, version: run.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.where('state', 'in', [...from])
		.where('version', '=', run.version)
		.returning('id')
		.executeTakeFirst();
	if (!moved) throw new Refused(REFUSALS[run.state]);
}

const REFUSALS: Record<RunState, string> = {
	draft: 'organisations.import_not_tried',
	planning: 'organisations.import_is_running',
	planned: 'organisations.import_not_done',
	running: 'organisations.import_is_running',
	done: 'organisations.import_already_done',
	undoing: 'organisations.import_is_running',
	undone: 'organisations.import_already_undone'
};

function viewOf(row: Row): ImportRun {
	return {
		id: row.id, profileId: row.profile_id, officeId: row.office_id, fileId: row.file_id, fileName: row.file_name, reading: row.reading as unknown as ReadChoice,
		mapping: row.mapping as Mapping | null, source: row.source, sourceUrl: row.source_url, licence: row.licence,
		attribution: row.attribution, retrievedOn: row.retrieved_on as string | null, audience: row.audience as ImportRun['audience'],
		publicSource: row.public_source, kindDefault: row.kind_default as ImportRun['kindDefault'],
		target: row.target as ImportRun['target'], areaKind: row.area_kind as ImportRun['areaKind'], areaParts: row.area_parts, duplicates: row.duplicates as Choice,
		choices: row.choices as unknown as Record<string, LineChoice>, forAll: row.for_all as unknown as ImportRun['forAll'], state: row.state as RunState, summary: row.summary as ImportRun['summary'],
		jobId: row.job_id, runJobId: row.run_job_id, createdAt: row.created_at, doneAt: row.done_at, undoneAt: row.undone_at, clearedAt: row.cleared_at, version: row.version
	};
}
