// SPDX-License-Identifier: EUPL-1.2
import { fieldChanges } from './field-changes.ts';
import type { ExistingOrganisation, Plan, PlanRow } from './plan.ts';

/** What a person wants done with a row that looks like a record we have: take its values over, make a new one, skip it. */
export const CHOICES = ['take', 'new', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a person wants done with a record that somebody worked on since the import that is taken back. */
export const UNDO_CHOICES = ['keep', 'restore', 'withdraw'] as const;
export type UndoChoice = (typeof UNDO_CHOICES)[number];

/** Choices by line, and what holds for all duplicates where nothing was chosen. */
export type Choices = { duplicates: Choice; byLine: Readonly<Record<string, Choice>> };

/** The plan after a person decided about duplicates (Dubletten). Lines that are no duplicates stay as they are. */
export function applyChoices(plan: Plan, choices: Choices, existing: readonly ExistingOrganisation[]): Plan {
	const byId = new Map(existing.map((organisation) => [organisation.id, organisation]));
	const rows = plan.rows.map((row): PlanRow => {
		if (row.deed === 'duplicate') return decideDuplicate(row, choices.byLine[row.line] ?? choices.duplicates, byId);
		if (row.deed === 'create' && row.similar.length > 0) return decideDoubtful(row, choices.byLine[row.line] ?? 'new', byId);
		if ('conflicts' in row && row.conflicts && choices.byLine[row.line] === 'take') return overwrite(row);
		return row;
	});
	return { ...plan, rows };
}

type Duplicate = Extract<PlanRow, { deed: 'duplicate' }>;
type Fresh = Extract<PlanRow, { deed: 'create' }>;
type Known = ReadonlyMap<string, ExistingOrganisation>;

function decideDuplicate(row: Duplicate, choice: Choice, byId: Known): PlanRow {
	const { line, draft, issues, of, likeness } = row;
	if (choice === 'new') return { line, deed: 'create', draft, issues, similar: [{ of, likeness }] };
	// Another line of the same list is no record yet: there is nothing to take its values over into.
	if (choice === 'take' && 'id' in of) return takeOver(row, byId.get(of.id)) ?? row;
	return row;
}

function decideDoubtful(row: Fresh, choice: Choice, byId: Known): PlanRow {
	const { line, issues, similar } = row;
	if (choice === 'skip') return { line, deed: 'skip', issues: [...issues, { code: 'chosen_to_skip', severity: 'error' }] };
	const of = similar.map((other) => other.of).find((other) => 'id' in other);
	return (choice === 'take' && of && takeOver(row, byId.get(of.id))) || row;
}

/** The list wins over what somebody changed by hand, because a person chose so. */
function overwrite(row: Extract<PlanRow, { deed: 'change' | 'unchanged' }>): PlanRow {
	const changes = [...(row.deed === 'change' ? row.changes : []), ...(row.conflicts ?? [])];
	return { ...row, deed: 'change', changes };
}

function takeOver({ line, draft, issues }: Duplicate | Fresh, stored: ExistingOrganisation | undefined): PlanRow | null {
	if (!stored) return null;
	// The number belongs to the list that the record once came from.
	const changes = fieldChanges(draft, stored).filter(({ field }) => field !== 'externalId');
	if (changes.length === 0) return { line, deed: 'unchanged', id: stored.id, draft, issues };
	return { line, deed: 'change', id: stored.id, draft, changes, issues };
}
