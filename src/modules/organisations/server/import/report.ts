// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import type { PlanRow, Report } from '../../import/plan.ts';
import { reportOf } from '../../import/report-of.ts';
import { summaryOf, type ReportRow, type RunSummary } from '../../import/run.ts';
import { getImport } from './runs.ts';

/** Which lines of a report to show: what became of them, or those that somebody should look at. */
export const REPORT_FILTERS = ['create', 'change', 'unchanged', 'skip', 'duplicate', 'doubtful', 'kept'] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

const PAGE_SIZE = 50;

/** The lines of an import's report (Bericht), in the order of the list. */
export async function listReport(scope: Scope, runId: string, filter: ReportFilter | null, page: number, size = PAGE_SIZE): Promise<Page<ReportRow>> {
	await getImport(scope, runId);
	const total = await countReport(scope, runId, filter);
	const last = Math.max(1, Math.ceil(total / size));
	const at = Math.min(page, last);
	return pageOf(await selectRows(scope, runId, filter, size, (at - 1) * size), total, at, size, 1_000_000);
}

/** All lines, in parts, for files. */
export async function* readReport(scope: Scope, runId: string): AsyncGenerator<ReportRow[]> {
	await getImport(scope, runId);
	for (let at = 0; ; at += 2000) {
		const rows = await selectRows(scope, runId, null, 2000, at);
		if (rows.length === 0) return;
		yield rows;
	}
}

/** The report in plain JSON, as the shell prints it. */
export async function getReport(scope: Scope, runId: string): Promise<Report> {
	const rows: PlanRow[] = [];
	for await (const part of readReport(scope, runId)) rows.push(...part.map(({ plan }) => plan));
	return reportOf({ source: '', rows });
}

/** The counts of what was carried out so far. */
export async function summaryFromRows(scope: Scope, runId: string): Promise<RunSummary> {
	return summaryOf(await getReport(scope, runId));
}

/** True for a row whose area somebody changed since: its version went on. */
export const areaEditedSince = sql<boolean>`exists (select 1 from area a where a.network_id = r.network_id and a.id = r.area_id
	and a.version > coalesce((r.before->>'versionAfter')::integer, 1))`;

/** True for an entry `j` of the journal that no import undone since wrote, nor the undoing itself. */
export const isStanding = sql<boolean>`(j.deed <> 'organisations.undo_import' and not (j.deed = 'organisations.revise' and exists (select 1 from import_row u
	where u.network_id = j.network_id and u.organisation_id = j.organisation_id and u.undo = 'restored' and u.deed = 'change' and u.done_at = j.at)))`;

/** True for a row whose record got a later entry in the journal than the import's own. */
export const editedSince = sql<boolean>`exists (select 1 from journal_entry j where j.network_id = r.network_id
	and j.organisation_id = r.organisation_id and j.at > r.done_at and ${isStanding})`;

/**
 * What taking an import back would do, as far as can be known before: how many records it removes, how many it makes what they were,
 * and of how many somebody decides because they were worked on since.
 */
export async function foreseeUndo(scope: Scope, runId: string): Promise<{ removed: number; restored: number; edited: number }> {
	await getImport(scope, runId);
	const edited = sql`(case when r.area_id is null then ${editedSince} else ${areaEditedSince} end)`;
	const found = await sql<{ removed: number; restored: number; edited: number }>`
		select count(*) filter (where r.deed = 'create' and not e.edited)::int as removed, count(*) filter (where r.deed = 'change' and not e.edited)::int as restored,
		       count(*) filter (where e.edited)::int as edited
		  from import_row r, lateral (select ${edited} as edited) e
		 where r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.done_at is not null and r.undo is null and r.deed in ('create', 'change')
		   and (r.organisation_id is not null or r.area_id is not null)`.execute(scope.db);
	return found.rows[0]!;
}

/** How many rows an undo removed, restored, withdrew or kept; rows that had changed nothing do not count. */
export async function countUndone(scope: Scope, runId: string): Promise<Record<string, number>> {
	const found = await sql<{ undo: string; count: number }>`select undo, count(*) from import_row
		where network_id = ${scope.network.id} and run_id = ${runId} and undo is not null and deed <> 'unchanged' group by undo`.execute(scope.db);
	return Object.fromEntries(found.rows.map(({ undo, count }) => [undo, Number(count)]));
}

type Selected = {
	line: number; name: string; deed: PlanRow['deed']; doubtful: boolean; plan: PlanRow; slug: string | null;
	organisation_id: string | null; area_id: string | null; done_at: Date | null; undo: ReportRow['undo'];
};

const SELECT = sql`select r.line, r.name, r.deed, r.doubtful, r.plan, r.organisation_id, r.done_at, r.undo, r.area_id, coalesce(o.slug, a.slug) as slug from import_row r
	left join organisation o on o.network_id = r.network_id and o.id = r.organisation_id
	left join area a on a.network_id = r.network_id and a.id = r.area_id`;

async function selectRows(scope: Scope, runId: string, filter: ReportFilter | null, limit: number, offset: number): Promise<ReportRow[]> {
	const rows = await sql<Selected>`${SELECT} where r.network_id = ${scope.network.id} and r.run_id = ${runId} and ${conditionOf(filter)}
		order by r.line limit ${limit} offset ${offset}`.execute(scope.db);
	return rows.rows.map(viewOf);
}

async function countReport(scope: Scope, runId: string, filter: ReportFilter | null): Promise<number> {
	const found = await sql<{ count: number }>`select count(*) from import_row r
		where r.network_id = ${scope.network.id} and r.run_id = ${runId} and ${conditionOf(filter)}`.execute(scope.db);
	return Number(found.rows[0]?.count ?? 0);
}

function conditionOf(filter: ReportFilter | null) {
	if (filter === null) return sql`true`;
	if (filter === 'doubtful') return sql`r.doubtful`;
	return filter === 'kept' ? sql`r.undo = 'kept' and r.deed <> 'unchanged'` : sql`r.deed = ${filter}`;
}

function viewOf(row: Selected): ReportRow {
	const { line, name, deed, doubtful, plan, slug } = row;
	// Of a row that changed nothing only its being confirmed is taken back.
	const undo = deed === 'unchanged' ? null : row.undo;
	return { line, name, deed, doubtful, plan, slug, undo, organisationId: row.organisation_id, areaId: row.area_id, done: row.done_at !== null };
}
