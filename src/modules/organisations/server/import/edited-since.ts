// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { getImport } from './runs.ts';
import { editedSince, isStanding } from './report.ts';

/** What somebody did with a record after an import brought or changed it. */
export interface LaterEdit { at: Date; by: string; deed: string; after: Record<string, unknown> | null }

/** A record of an import that somebody worked on since, so that taking it back has to ask. */
export interface EditedRow { line: number; name: string; deed: 'create' | 'change'; organisationId: string; edits: LaterEdit[] }

const condition = (scope: Scope, runId: string) => sql`r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.organisation_id is not null
	and r.done_at is not null and r.deed in ('create', 'change') and ${editedSince}`;

/** How many records somebody worked on since the import. */
export async function countEdited(scope: Scope, runId: string): Promise<number> {
	const found = await sql<{ count: number }>`select count(*) from import_row r where ${condition(scope, runId)}`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}

/** Those records in the order of the list, the first of them, each with who did what; as far as the viewer sees the journal. */
export async function listEdited(scope: Scope, runId: string, limit = 100): Promise<EditedRow[]> {
	await getImport(scope, runId);
	const found = await sql<EditedRow>`
		select r.line, o.name, r.deed, r.organisation_id as "organisationId",
		       (select coalesce(json_agg(json_build_object('at', j.at, 'by', coalesce(p.name, ''), 'deed', j.deed, 'after', j.after) order by j.seq), '[]')
		          from journal_entry j left join person p on p.network_id = j.network_id and p.id = j.actor_id
		         where j.network_id = r.network_id and j.organisation_id = r.organisation_id and j.at > r.done_at and ${isStanding}) as edits
		  from import_row r join organisation o on o.network_id = r.network_id and o.id = r.organisation_id
		 where ${condition(scope, runId)} order by r.line limit ${limit}`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, edits: row.edits.map((edit) => ({ ...edit, at: new Date(edit.at) })) }));
}
