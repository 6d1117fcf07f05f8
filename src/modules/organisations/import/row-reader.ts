// SPDX-License-Identifier: EUPL-1.2
import type { DetailDraft, Issue, IssueCode } from './draft.ts';
import type { ColumnMapping, Mapping, Target } from './mapping.ts';
import { repairText } from './repair-text.ts';
import type { SheetRow } from './sheet.ts';

/** One filled cell with the column it stands in. */
export type MappedCell = { column: ColumnMapping; value: string };

/** What people write where they have nothing to say; it is no value. */
const NOTHING = /^(?:-+|–|\.+|\/|k\.?\s?A\.?|keine angaben?|n\/?a|null|none|#n\/?a|nan|entfällt|unbekannt|\?+)$/i;

const ERRORS: IssueCode[] = ['name_missing', 'row_repeats_header', 'row_is_total', 'record_broken'];
const WARNINGS: IssueCode[] = [
	'postcode_unclear', 'coordinates_unclear', 'coordinates_outside', 'phone_unclear', 'email_unclear', 'website_unclear',
	'date_unclear', 'kind_unknown', 'branch_unclear', 'address_unclear', 'value_shortened', 'geometry_broken', 'outline_refused',
	'person_without_organisation'
];

/** The cells of one row by target, gathering issues and further details on the way. */
export class RowReader {
	readonly issues: Issue[] = [];
	readonly details: DetailDraft[] = [];
	readonly #cells = new Map<Target, MappedCell[]>();

	constructor(row: SheetRow, mapping: Mapping) {
		if (row.problem) this.say(row.problem);
		for (const column of mapping.columns) {
			const value = (row.cells[column.column] ?? '').trim();
			if (value === '' || column.target === 'ignore') continue;
			// "-" in a house number's suffix may be a range ("2" and "- 4"); alone it says nothing.
			if (NOTHING.test(value)) continue;
			const cells = this.#cells.get(column.target) ?? [];
			cells.push({ column, value });
			this.#cells.set(column.target, cells);
		}
	}

	all(target: Target): MappedCell[] {
		return this.#cells.get(target) ?? [];
	}

	first(target: Target): MappedCell | null {
		return this.#cells.get(target)?.[0] ?? null;
	}

	/** Plain value of a target, '' when the row has none. */
	raw(target: Target): string {
		return this.first(target)?.value ?? '';
	}

	say(code: IssueCode, cell?: MappedCell | null): void {
		const severity = ERRORS.includes(code) ? 'error' : WARNINGS.includes(code) ? 'warning' : 'note';
		if (this.issues.some((issue) => issue.code === code && issue.column === cell?.column.header)) return;
		this.issues.push({ code, severity, column: cell?.column.header, value: cell?.value.slice(0, 200) });
	}

	/** A value that fits nowhere is kept under the heading of its column. */
	keep(cell: MappedCell, value: string = cell.value): void {
		this.details.push({ label: cell.column.header.slice(0, 120), value: value.slice(0, 4000) });
	}

	/** A cell as clean text of at most `longest` characters; what was cut off is kept as a detail. */
	text(cell: MappedCell | null, longest: number, lines = false): string | null {
		if (!cell) return null;
		const { value, issues, rest } = repairText(cell.value, longest, lines);
		for (const code of issues) this.say(code, cell);
		if (rest !== null) this.keep(cell, rest);
		return value === '' ? null : value;
	}

	/** Several cells as one text: house number and suffix, or two columns of description. */
	joined(target: Target, longest: number, between: string): string | null {
		const parts = this.all(target).map((cell) => this.text(cell, longest, between === '\n'));
		const filled = parts.filter((part) => part !== null && part !== '');
		return filled.length === 0 ? null : filled.join(between).slice(0, longest);
	}
}
