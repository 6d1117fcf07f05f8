// SPDX-License-Identifier: EUPL-1.2
import { readBytes } from '#platform/files/store.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { Mapping } from '../../import/mapping.ts';
import { proposeMapping } from '../../import/propose-mapping.ts';
import type { ImportRun } from '../../import/run.ts';
import type { Sheet, SheetRow } from '../../import/sheet.ts';
import { applyProfile, type ImportProfile } from '../../import/profile.ts';
import { profileOfRun } from './profiles.ts';
import { getImport } from './runs.ts';
import { readSheet } from './read-sheet.ts';

/** A list as the wizard shows it before anything is decided: its head, and how it was read. */
export interface ImportPreview {
	run: ImportRun;
	/** Null where it cannot be read as the person chose; `problem` says why. */
	sheet: (Omit<Sheet, 'rows' | 'titles' | 'outlines'> & { rows: SheetRow[]; total: number }) | null;
	problem: { code: string; params: Record<string, string | number> } | null;
	mapping: Mapping | null;
	/** How many entries have an outline, so that they may be areas. */
	outlines: number;
	/** The list that it is recognised as. */
	profile: ImportProfile | null;
}

const SHOWN = 10;
const LONGEST_CELL = 60;

/** Reads an uploaded list for its preview (Vorschau), with the mapping that was chosen or is proposed. */
export async function previewImport(scope: Scope, id: string): Promise<ImportPreview> {
	const run = await getImport(scope, id);
	if (run.clearedAt) return { run, sheet: null, problem: { code: 'organisations.import_cleared', params: {} }, mapping: null, outlines: 0, profile: null };
	const profile = await profileOfRun(scope, run);
	const bytes = await readBytes(scope.network.id, run.fileId);
	try {
		const { titles: _titles, outlines, ...sheet } = await readSheet(bytes, run.reading);
		const rows = sheet.rows.slice(0, SHOWN).map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) }));
		const mapping = run.mapping ?? proposalFor(sheet as Sheet, profile?.mapping ?? null);
		return { run, sheet: { ...sheet, rows, total: sheet.rows.length }, problem: null, mapping, outlines: outlines?.size ?? 0, profile: profile && withoutMapping(profile) };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { run, sheet: null, problem: { code: error.code, params: error.params }, mapping: null, outlines: 0, profile: null };
	}
}

function proposalFor(sheet: Sheet, remembered: Mapping | null): Mapping {
	return remembered ? applyProfile(proposeMapping(sheet), remembered) : proposeMapping(sheet);
}

function withoutMapping({ mapping: _mapping, ...profile }: ImportProfile & { mapping: Mapping }): ImportProfile {
	return profile;
}
