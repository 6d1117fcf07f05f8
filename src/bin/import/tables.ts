// SPDX-License-Identifier: EUPL-1.2
import type { Mapping, Report, Target } from '#modules/organisations/import/index.ts';
import { m } from '#text/compiled/messages.js';

type Message = (params: Record<string, string | number>, options: { locale: 'de' }) => string;

/** The German wording of a code (`organisations.import_picture`); the code itself where there is none. */
export function wording(code: string, params: Record<string, string | number> = {}): string {
	const found = (m as unknown as Record<string, Message | undefined>)[code.replace('.', '_')];
	return found ? found(params, { locale: 'de' }) : code;
}

const snake = (target: Target) => target.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The proposed mapping (Zuordnung) as a table for people at a terminal. */
export function mappingTable(mapping: Mapping): string {
	const rows = mapping.columns.map((column) => [
		column.header,
		wording(`organisations_import_target_${snake(column.target)}`) + (column.splitter ? ` (${wording(`organisations_import_splitter_${column.splitter}`)})` : '') +
			(column.legalBasis ? ` [${wording(`organisations_basis_${column.legalBasis}`)}]` : ''),
		`${Math.round(column.confidence * 100)} %`,
		wording(`organisations_import_reason_${column.reason}`),
		(column.examples[0] ?? '').replace(/\s+/g, ' ')
	]);
	const list = mapping.legalBasis ? `\nRechtsgrundlage der Liste: ${wording(`organisations_basis_${mapping.legalBasis}`)}` : '';
	return table([['Spalte', 'wird zu', 'sicher', 'weil', 'Beispiel'], ...rows]) + list;
}

const WIDEST = 40;

function table(rows: string[][]): string {
	const cut = (cell: string) => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell);
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => cut(row[column] ?? '').length)));
	return rows.map((row) => row.map((cell, column) => cut(cell).padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

/** The counts in one German sentence. */
export function countsOf(report: Report): string {
	return `${report.rowsRead} Zeilen: ${report.created} neu, ${report.changed} geändert, ${report.unchanged} unverändert, ` +
		`${report.duplicates.length} schon vorhanden, ${report.skipped.length} ausgelassen` +
		(report.conflicts > 0 ? `; ${report.conflicts} von Hand geändert (unsere Angaben bleiben)` : '') +
		(report.possibleDuplicates.length > 0 ? `; ${report.possibleDuplicates.length} neue ähneln vorhandenen` : '') + '.';
}
