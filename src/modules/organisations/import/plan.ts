// SPDX-License-Identifier: EUPL-1.2
import type { Likeness, LikenessReason } from '../likeness/likeness.ts';
import type { Marks } from './hand-edits.ts';
import type { Issue, IssueCode, OrganisationDraft, SiteDraft } from './draft.ts';

/** An organisation that the directory already holds, with one of its sites. */
export type ExistingOrganisation = OrganisationDraft & {
	id: string;
	/** Key of the list it once came from; null when it was entered by hand. */
	source: string | null;
	/** What the source of this import said last about it; null where it never did. */
	listed?: Marks | null;
	/** Its other sites that are open; `site` is the main one. */
	furtherSites?: readonly SiteDraft[];
};

/** A row that speaks of a record by decision: of the record itself, or of a further site of it. */
export type Tied = 'record' | 'site';

/** The other record of a pair: a line of the same list, or an organisation in the directory. */
export type Other = { line: number } | { id: string };

/** Another record that looks alike, with what speaks for and against it. */
export type Similar = { of: Other; likeness: Likeness };

/** One field that would change; `field` is a path such as "site.street". Empty cells of a list never erase. */
export type FieldChange = { field: string; from: unknown; to: unknown };

/**
 * What a person is asked about a row: which other record it resembles. It stays with the row whatever is decided, so that nothing vanishes from
 * under the hands of whoever goes through the pairs. A row that is left out keeps its draft here.
 */
export type Asked = { of: Other; likeness: Likeness; known: boolean; draft?: OrganisationDraft };

/**
 * What the import does with one row. A row is in the plan exactly once: nothing is lost without a line. `tied`: it was decided that
 * the row speaks of this record or of a further site of it, and that is kept in mind.
 */
export type PlanRow = { asked?: Asked } & (
	| { line: number; deed: 'create'; draft: OrganisationDraft; issues: Issue[]; similar: Similar[] }
	| { line: number; deed: 'change'; id: string; draft: OrganisationDraft; changes: FieldChange[]; issues: Issue[]; conflicts?: FieldChange[]; tied?: Tied }
	| { line: number; deed: 'unchanged'; id: string; draft: OrganisationDraft; issues: Issue[]; conflicts?: FieldChange[]; tied?: Tied }
	| { line: number; deed: 'skip'; issues: Issue[]; written?: string }
	| {
			line: number;
			deed: 'duplicate';
			draft: OrganisationDraft;
			of: Other;
			likeness: Likeness;
			changes: FieldChange[];
			issues: Issue[];
	  }
);

/** The whole import before it happens; the dry run shows it, the real run carries it out. */
export type Plan = { source: string; rows: PlanRow[] };

/** The result in plain JSON, the same for wizard, job and shell. */
export type Report = {
	rowsRead: number;
	created: number;
	changed: number;
	unchanged: number;
	/** Rows with a field that somebody changed by hand and the list too; counted among the changed or unchanged. */
	conflicts: number;
	skipped: { line: number; reasons: { code: IssueCode; column?: string; value?: string }[] }[];
	duplicates: ReportedPair[];
	/** Created all the same, but a person should look: alike, or the same firm at a further site. */
	possibleDuplicates: ReportedPair[];
	/** How often each repair or doubt occurred, with the lines of the first fifty. */
	notes: { code: IssueCode; severity: 'note' | 'warning'; count: number; lines: number[] }[];
};

/** A pair of records in the report. */
export type ReportedPair = {
	line: number;
	name: string;
	ofLine?: number;
	ofId?: string;
	score: number;
	reasons: LikenessReason[];
};
