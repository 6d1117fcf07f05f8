// SPDX-License-Identifier: EUPL-1.2
import { areaKindOf, KnownAreas, parentsByPlace, type AreaDraft, type FollowedField, type KnownArea } from '#modules/areas/import-draft.ts';
import { innerPoint, readOutline } from '#modules/areas/outline.ts';
import type { Area } from '#shared/geo.ts';
import type { Issue } from '../../import/draft.ts';
import { headerKey } from '../../import/header-words.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { Plan, PlanRow } from '../../import/plan.ts';
import { proposeMapping } from '../../import/propose-mapping.ts';
import { RowReader } from '../../import/row-reader.ts';
import type { ImportRun } from '../../import/run.ts';
import type { Sheet, SheetRow } from '../../import/sheet.ts';
import { areaChanges, mayChangeOutline } from './area-changes.ts';
import { readSheet } from './read-sheet.ts';

type Run = Pick<ImportRun, 'reading' | 'mapping' | 'source' | 'areaKind' | 'areaParts'> & Partial<Pick<ImportRun, 'choices'>>;
type Drafted = { line: number; draft: AreaDraft | null; issues: Issue[] };

/** A row of a plan about an area: of the same shape as one about an organisation, so that one report tells of both. */
export type AreaPlanRow = { line: number; draft: AreaDraft; issues: Issue[] } & (
	| { deed: 'create'; similar: [] }
	| { deed: 'change' | 'unchanged'; id: string; changes?: { field: FollowedField }[] }
	| { deed: 'duplicate' | 'skip' }
);

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

/** The outlines of some stored areas, as the planning asks for them. */
type OutlinesOf = (ids: readonly string[]) => Promise<Map<string, Area | null>>;

/** So many outlines are compared at once: a country has eleven thousand municipalities. */
const OUTLINES_AT_ONCE = 400;

/** Reads a file of areas and decides what becomes of each: a source may change what it brought, what others brought is left as it is. */
export async function planAreas(bytes: Uint8Array, run: Run, known: readonly KnownArea[], outlinesOf: OutlinesOf): Promise<{ plan: Plan; mapping: Mapping }> {
	const sheet = await readSheet(bytes, run.reading);
	const mapping = run.mapping ?? proposeMapping(sheet);
	const drafted = sheet.rows.map((row) => draftOf(row, sheet, mapping, run.areaKind));
	const parents = run.areaParts ? parentsByPlace(drafted.flatMap(({ line, draft }) => (draft ? [{ line, draft }] : []))) : new Map<number, number>();
	const finder = new KnownAreas(known, run.source);
	const taken = new Map<string, number>();
	const rows: PlanRow[] = [];
	for (let at = 0; at < drafted.length; at += OUTLINES_AT_ONCE) {
		const part = drafted.slice(at, at + OUTLINES_AT_ONCE).map((row) => ({ row, twin: row.draft && finder.find(row.draft) }));
		const asked = part.flatMap(({ row, twin }) => (row.draft && twin?.source === run.source && mayChangeOutline(row.draft, twin) ? [twin.id] : []));
		const outlines = await outlinesOf(asked);
		rows.push(...part.map(({ row, twin }) => (row.draft && twin ? renew(row as Found, twin, run, outlines, taken) : decide(row, parents.get(row.line) ?? null))));
	}
	return { plan: { source: run.source, rows }, mapping };
}

type Found = Drafted & { draft: AreaDraft };

function decide({ line, draft, issues }: Drafted, parentLine: number | null): PlanRow {
	if (!draft) return { line, deed: 'skip', issues };
	return { line, deed: 'create', draft: { ...draft, parentLine }, issues, similar: [] } as unknown as PlanRow;
}

/** A row about an area that is there: its own source changes what nobody changed by hand, unless a person chose the list's words. */
function renew({ line, draft, issues }: Found, twin: KnownArea, run: Run, outlines: ReadonlyMap<string, Area | null>, taken: Map<string, number>): PlanRow {
	const earlier = taken.get(twin.id);
	taken.set(twin.id, earlier ?? line);
	if (twin.source !== run.source || earlier !== undefined) {
		const of = earlier === undefined ? { id: twin.id } : { line: earlier };
		return { line, deed: 'duplicate', draft, of, likeness: { score: 1, verdict: 'same', reasons: ['name_equal'] }, changes: [], issues } as unknown as PlanRow;
	}
	const { follows, conflicts } = areaChanges(draft, twin, outlines.get(twin.id));
	const changes = run.choices?.[line] === 'take' ? [...follows, ...conflicts] : follows;
	const asked = conflicts.length > 0 ? { conflicts } : {};
	const deed = changes.length > 0 ? { deed: 'change', changes } : { deed: 'unchanged' };
	return { line, ...deed, id: twin.id, draft, issues, ...asked } as unknown as PlanRow;
}
