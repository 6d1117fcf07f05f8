// SPDX-License-Identifier: EUPL-1.2
import { applyChoices } from '../../import/choices.ts';
import type { DraftRow } from '../../import/draft.ts';
import { joinRows } from '../../import/join-rows.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { ExistingOrganisation, Plan } from '../../import/plan.ts';
import { planImport } from '../../import/plan-import.ts';
import { proposeMapping } from '../../import/propose-mapping.ts';
import type { ImportRun } from '../../import/run.ts';
import type { SheetKind, SheetRow } from '../../import/sheet.ts';
import { toDraft } from '../../import/to-draft.ts';
import { readSheet } from './read-sheet.ts';

/** Only tables run over into further rows. */
const TABLES: readonly SheetKind[] = ['csv', 'xlsx', 'ods'];

/** So many rows are drafted before others get their turn: worker and web server may share one thread. */
const ROWS_AT_ONCE = 500;

/**
 * Reads the file and decides what becomes of each row: the one function behind dry run, real run and shell. Throws
 * `Refused` for a file that cannot be read.
 */
export async function planRows(
	bytes: Uint8Array,
	run: Pick<ImportRun, 'reading' | 'mapping' | 'source' | 'kindDefault' | 'duplicates' | 'choices'>,
	existing: readonly ExistingOrganisation[]
): Promise<{ plan: Plan; mapping: Mapping }> {
	const sheet = await readSheet(bytes, run.reading);
	const mapping = run.mapping ?? proposeMapping(sheet);
	const drafted = await draftAll(TABLES.includes(sheet.kind) ? joinRows(sheet.rows, mapping) : sheet.rows, mapping, run.kindDefault);
	const plan = planImport(drafted, existing, { source: run.source });
	return { plan: applyChoices(plan, { duplicates: run.duplicates, byLine: run.choices }, existing), mapping };
}

async function draftAll(rows: readonly SheetRow[], mapping: Mapping, kindDefault: ImportRun['kindDefault']): Promise<DraftRow[]> {
	const drafted: DraftRow[] = [];
	for (const [index, row] of rows.entries()) {
		if (index % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
		drafted.push(withDefault(toDraft(row, mapping), kindDefault));
	}
	return drafted;
}

/** A row that tells nothing about its kind gets the one that the person chose for the list. */
function withDefault(row: DraftRow, kindDefault: ImportRun['kindDefault']): DraftRow {
	if (!kindDefault || kindDefault === 'other' || !row.draft || !row.issues.some(({ code }) => code === 'kind_guessed')) return row;
	return { ...row, draft: { ...row.draft, kind: kindDefault } };
}
