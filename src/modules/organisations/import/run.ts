// SPDX-License-Identifier: EUPL-1.2
import type { Audience, OrganisationKind } from '../kinds.ts';
import type { Choice, LineChoice } from './choices.ts';
import type { Mapping } from './mapping.ts';
import type { PlanRow, Report } from './plan.ts';
import type { ReadChoice } from './sheet.ts';

/** A run waits to be set up, is being tried out, was tried out, is being carried out, is done, is taken back. */
export const RUN_STATES = ['draft', 'planning', 'planned', 'running', 'done', 'undoing', 'undone'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** How many rows became what; every row is counted exactly once in the first five. */
export interface RunSummary extends Omit<Report, 'skipped' | 'duplicates' | 'possibleDuplicates'> {
	skipped: number;
	duplicates: number;
	possibleDuplicates: number;
	/** Records that the list brought once and holds no more. */
	missing?: number;
}

/** Where a list comes from and how its records shall be kept. */
export interface RunOrigin {
	source: string;
	sourceUrl: string;
	licence: string;
	attribution: string;
	/** The day on which the list was fetched or issued; null where nobody knows. */
	retrievedOn: string | null;
	audience: Audience;
	publicSource: boolean;
	kindDefault: OrganisationKind | null;
	/** What the rows become; lists with outlines may be areas (Gebiete). */
	target?: ImportTarget;
	/** The kind of the areas; null where each row tells its own. */
	areaKind?: 'park' | 'quarter' | null;
	/** Areas within areas become their parts. */
	areaParts?: boolean;
}

export const IMPORT_TARGETS = ['organisations', 'areas'] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/** What was decided for all pairs that were open then, for which lines, what held before, and what was decided so before it. */
export interface ForAll { choice: Choice; lines: number[]; before: Choice; former?: ForAll | null }

/** An import (Import) with everything that was set. */
export interface ImportRun extends RunOrigin {
	id: string;
	officeId: string;
	/** The list that it was recognised as, or is kept in mind as since. */
	profileId: string | null;
	fileId: string;
	fileName: string;
	reading: ReadChoice;
	mapping: Mapping | null;
	duplicates: Choice;
	choices: Record<string, LineChoice>;
	/** The last decision for all open pairs, which can be taken back. */
	forAll: ForAll | null;
	state: RunState;
	summary: RunSummary | null;
	jobId: string | null;
	runJobId: string | null;
	createdAt: Date;
	doneAt: Date | null;
	undoneAt: Date | null;
	/** File and rows are gone after half a year; nothing can be done with the import any more. */
	clearedAt: Date | null;
	version: number;
}

/** A line of the report, as pages and files show it. */
export interface ReportRow {
	line: number;
	name: string;
	deed: PlanRow['deed'];
	doubtful: boolean;
	plan: PlanRow;
	/** Slug of the record that the row made or changed, while it is there. */
	slug: string | null;
	organisationId: string | null;
	areaId: string | null;
	done: boolean;
	undo: 'removed' | 'restored' | 'withdrawn' | 'kept' | null;
}

/** Where the wizard goes on: the first step that is still open. */
export function nextStep(run: Pick<ImportRun, 'state' | 'source' | 'mapping'>): 'quelle' | 'lesen' | 'zuordnung' | 'probe' | 'bericht' {
	if (run.state === 'done' || run.state === 'undoing' || run.state === 'undone' || run.state === 'running') return 'bericht';
	if (run.state === 'planned' || run.state === 'planning') return 'probe';
	if (run.source === '') return 'quelle';
	return run.mapping === null ? 'lesen' : 'zuordnung';
}

/** The counts of a report, without its lists. */
export function summaryOf(report: Report): RunSummary {
	const { skipped, duplicates, possibleDuplicates, ...counts } = report;
	return { ...counts, skipped: skipped.length, duplicates: duplicates.length, possibleDuplicates: possibleDuplicates.length };
}
