// SPDX-License-Identifier: EUPL-1.2
import { areaKindOf, knownAs, parentsByPlace, type AreaDraft, type KnownArea } from '#modules/areas/import-draft.ts';
import { innerPoint, readOutline } from '#modules/areas/outline.ts';
import type { Issue } from '../../import/draft.ts';
import { headerKey } from '../../import/header-words.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { Plan, PlanRow } from '../../import/plan.ts';
import { proposeMapping } from '../../import/propose-mapping.ts';
import { RowReader } from '../../import/row-reader.ts';
import type { ImportRun } from '../../import/run.ts';
import type { Sheet, SheetRow } from '../../import/sheet.ts';
import { readSheet } from './read-sheet.ts';

type Run = Pick<ImportRun, 'reading' | 'mapping' | 'source' | 'areaKind' | 'areaParts'>;
type Drafted = { line: number; draft: AreaDraft | null; issues: Issue[] };

/** A row of a plan about an area: of the same shape as one about an organisation, so that one report tells of both. */
export type AreaPlanRow = { line: number; deed: 'create'; draft: AreaDraft; issues: Issue[]; similar: [] };

/** The municipality key (AGS) of a row, in whatever column it stands. */
function municipalityOf(row: SheetRow, mapping: Mapping): string | null {
	const column = mapping.columns.find(({ header }) => /^(?:ags|gemeindeschluessel|amtlicher gemeindeschluessel)$/.test(headerKey(header)));
	const value = column ? (row.cells[column.column] ?? '') : '';
	return /^\d{8}$/.test(value) ? value : null;
}

function draftOf(row: SheetRow, sheet: Sheet, mapping: Mapping, kind: Run['areaKind']): Drafted {
	const reader = new RowReader(row, mapping);
	const name = reader.text(reader.first('name'), 120);
	if (row.problem !== 'record_broken' && (!name || !/[\p{L}\p{N}]/u.test(name))) reader.say('name_missing', reader.first('name'));
	const given = sheet.outlines?.get(row.line);
	const read = given ? readOutline(JSON.stringify(given)) : null;
	if (typeof read === 'string') reader.say('outline_refused');
	const outline = typeof read === 'string' ? null : read;
	if (reader.issues.some(({ severity }) => severity === 'error')) return { line: row.line, draft: null, issues: reader.issues };
	const draft: AreaDraft = {
		name: name!, kind: kind ?? areaKindOf(row.cells.join(' ')), description: reader.joined('description', 3000, '\n') ?? '',
		externalId: reader.text(reader.first('externalId'), 200), municipality: municipalityOf(row, mapping), outline, point: outline && innerPoint(outline), parentLine: null
	};
	return { line: row.line, draft, issues: reader.issues };
}

/** Reads a file of areas and decides what becomes of each; what is known is left as it is and reported. */
export async function planAreas(bytes: Uint8Array, run: Run, known: readonly KnownArea[]): Promise<{ plan: Plan; mapping: Mapping }> {
	const sheet = await readSheet(bytes, run.reading);
	const mapping = run.mapping ?? proposeMapping(sheet);
	const drafted = sheet.rows.map((row) => draftOf(row, sheet, mapping, run.areaKind));
	const parents = run.areaParts ? parentsByPlace(drafted.flatMap(({ line, draft }) => (draft ? [{ line, draft }] : []))) : new Map<number, number>();
	return { plan: { source: run.source, rows: drafted.map((row) => decide(row, known, run.source, parents.get(row.line) ?? null)) }, mapping };
}

function decide({ line, draft, issues }: Drafted, known: readonly KnownArea[], source: string, parentLine: number | null): PlanRow {
	if (!draft) return { line, deed: 'skip', issues };
	const twin = knownAs(draft, known, source);
	const row = twin
		? { line, deed: 'duplicate', draft, of: { id: twin.id }, likeness: { score: 1, verdict: 'same', reasons: ['name_equal'] }, changes: [], issues }
		: { line, deed: 'create', draft: { ...draft, parentLine }, issues, similar: [] };
	return row as unknown as PlanRow;
}
