// SPDX-License-Identifier: EUPL-1.2
import { recordChanges } from './known-doors.ts';
import type { Asked, ExistingOrganisation, Plan, PlanRow } from './plan.ts';

/** What a person wants done with a row that looks like a record we have: take its values over, make a new one, skip it. */
export const CHOICES = ['take', 'new', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a person wants done with one line: all of a choice, only some fields (`take:phone,email`), or the address as a further site of the record. */
export type LineChoice = Choice | 'site' | `take:${string}`;

/** A line's choice in its parts; `fields` is null where all are meant. Null for what no form of ours sends. */
export function readLineChoice(text: string): { choice: Choice | 'site'; fields: readonly string[] | null } | null {
	if (text === 'site') return { choice: 'site', fields: null };
	if (text.startsWith('take:')) return { choice: 'take', fields: text.slice(5).split(',').filter((field) => /^[a-zA-Z.]{1,40}$/.test(field)) };
	const choice = CHOICES.find((one) => one === text);
	return choice ? { choice, fields: null } : null;
}

/** What a person wants done with a record that somebody worked on since the import that is taken back. */
export const UNDO_CHOICES = ['keep', 'restore', 'withdraw'] as const;
export type UndoChoice = (typeof UNDO_CHOICES)[number];

/** Choices by line, and what holds for all duplicates where nothing was chosen. */
export type Choices = { duplicates: Choice; byLine: Readonly<Record<string, LineChoice>> };

/** What a page of pairs sends: for all that are open, if so chosen, and by line; null leaves a pair open. */
export interface PairChoices { forAll: Choice | null; byLine: Readonly<Record<string, LineChoice | null>> }

/** The plan after a person decided about duplicates (Dubletten). Lines that are no duplicates stay as they are. */
export function applyChoices(plan: Plan, choices: Choices, existing: readonly ExistingOrganisation[]): Plan {
	const byId = new Map(existing.map((organisation) => [organisation.id, organisation]));
	const decide = (row: PlanRow): PlanRow => {
		if (row.deed === 'duplicate') return decideDuplicate(row, choices.byLine[row.line] ?? choices.duplicates, byId);
		if (row.deed === 'create' && row.similar.length > 0) return decideDoubtful(row, choices.byLine[row.line] ?? 'new', byId);
		if ('conflicts' in row && row.conflicts && choices.byLine[row.line] === 'take') return overwrite(row);
		return row;
	};
	return { ...plan, rows: plan.rows.map((row) => withQuestion(row, decide(row))) };
}

/** The row as it was decided, with what was asked about it. */
function withQuestion(row: PlanRow, decided: PlanRow): PlanRow {
	const asked = questionOf(row);
	if (!asked) return decided;
	return { ...decided, asked: decided.deed === 'skip' && 'draft' in row ? { ...asked, draft: row.draft } : asked };
}

function questionOf(row: PlanRow): Asked | null {
	if (row.deed === 'duplicate') return { of: row.of, likeness: row.likeness, known: true };
	if (row.deed !== 'create') return null;
	// Of several that are alike the record of the directory is asked about: only its values can be taken.
	const alike = row.similar.find(({ of }) => 'id' in of) ?? row.similar[0];
	return alike ? { ...alike, known: false } : null;
}

type Duplicate = Extract<PlanRow, { deed: 'duplicate' }>;
type Fresh = Extract<PlanRow, { deed: 'create' }>;
type Known = ReadonlyMap<string, ExistingOrganisation>;

function decideDuplicate(row: Duplicate, chosen: LineChoice, byId: Known): PlanRow {
	const { line, draft, issues, of, likeness } = row;
	const { choice, fields } = readLineChoice(chosen) ?? { choice: 'skip', fields: null };
	if (choice === 'new') return { line, deed: 'create', draft, issues, similar: [{ of, likeness }] };
	// Another line of the same list is no record yet: there is nothing to take its values over into.
	if (choice === 'site' && 'id' in of) return addSite(row, byId.get(of.id)) ?? row;
	if (choice === 'take' && 'id' in of) return takeOver(row, byId.get(of.id), fields) ?? row;
	return row;
}

function decideDoubtful(row: Fresh, chosen: LineChoice, byId: Known): PlanRow {
	const { line, issues, similar, draft } = row;
	const { choice, fields } = readLineChoice(chosen) ?? { choice: 'new', fields: null };
	if (choice === 'skip') return { line, deed: 'skip', issues: [...issues, { code: 'chosen_to_skip', severity: 'error' }], written: draft.name };
	const alike = similar.find((other) => 'id' in other.of);
	const of = alike && 'id' in alike.of ? alike.of : undefined;
	if (choice === 'site' && of) return addSite(row, byId.get(of.id)) ?? row;
	// Another address is that of a second site: it takes the place of the main one only where somebody ticks it.
	const mainToo = fields !== null || alike?.likeness.verdict !== 'second_site';
	return (choice === 'take' && of && takeOver(row, byId.get(of.id), fields, mainToo)) || row;
}

/** The list wins over what somebody changed by hand, because a person chose so. */
function overwrite(row: Extract<PlanRow, { deed: 'change' | 'unchanged' }>): PlanRow {
	const changes = [...(row.deed === 'change' ? row.changes : []), ...(row.conflicts ?? [])];
	return { ...row, deed: 'change', changes };
}

function takeOver({ line, draft, issues }: Duplicate | Fresh, stored: ExistingOrganisation | undefined, fields: readonly string[] | null, mainToo = true): PlanRow | null {
	if (!stored) return null;
	// The number belongs to the list that the record once came from.
	const changes = recordChanges(draft, stored).filter(({ field }) => field !== 'externalId' && (mainToo || !field.startsWith('site.')) && (!fields || fields.includes(field)));
	if (changes.length === 0) return { line, deed: 'unchanged', id: stored.id, draft, issues, tied: 'record' };
	return { line, deed: 'change', id: stored.id, draft, changes, issues, tied: 'record' };
}

/** The same firm at another door: its record gets the address of the line as a further site, and nothing else of it. */
function addSite({ line, draft, issues }: Duplicate | Fresh, stored: ExistingOrganisation | undefined): PlanRow | null {
	if (!stored || (draft.site.street === null && draft.site.city === null && draft.site.lat === null)) return null;
	return { line, deed: 'change', id: stored.id, draft, changes: [{ field: 'furtherSite', from: null, to: draft.site }], issues, tied: 'site' };
}
