// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { RowCollector } from '#modules/organisations/import/row-collector.ts';
import { READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import type { SheetRow } from '#modules/organisations/import/sheet.ts';
import { cellText } from './cell-text.ts';
import type { StoredCell } from './cell-text.ts';
import type { NumberStyle } from './read-styles.ts';
import { scanXml } from './scan-xml.ts';

/** What the cells of a worksheet lean on. */
export type CellSources = { strings: string[]; styles: NumberStyle[]; from1904: boolean };

/** Rows of a worksheet, its merged areas ("B2:B7"), and what a person should hear about. */
export type Worksheet = { rows: SheetRow[]; merges: string[]; bareFormulas: number; hiddenRows: number };

/** Column of a reference such as "AB12", counted from 0; -1 when it has none. */
export function columnOf(reference: string): number {
	let column = 0;
	for (let at = 0; at < reference.length; at++) {
		const letter = reference.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	return column - 1;
}

/** Builds rows while the worksheet streams past; holds one row beside what was gathered. */
class WorksheetListener {
	readonly collector = new RowCollector();
	readonly merges: string[] = [];
	bareFormulas = 0;
	hiddenRows = 0;
	#sources: CellSources;
	#line = 0;
	#cells: string[] = [];
	#column = -1;
	#cell: StoredCell | null = null;
	#into: 'value' | 'inline' | 'formula' | null = null;
	#phonetic = false;

	constructor(sources: CellSources) {
		this.#sources = sources;
	}

	open = (tag: string, attribute: (name: string) => string | null): void => {
		if (tag === 'c') this.#openCell(attribute);
		else if (tag === 'v') this.#into = 'value';
		else if (tag === 't') this.#into = this.#phonetic ? null : 'inline';
		else if (tag === 'f') this.#into = 'formula';
		else if (tag === 'rPh') this.#phonetic = true;
		else if (tag === 'row') this.#openRow(attribute);
		else if (tag === 'mergeCell' && this.merges.length < READ_LIMITS.rows) this.merges.push(attribute('ref') ?? '');
	};

	close = (tag: string): void => {
		if (tag === 'c') this.#closeCell();
		else if (tag === 'row') this.collector.add(this.#line, this.#cells);
		else if (tag === 'rPh') this.#phonetic = false;
		else if (tag === 'v' || tag === 't' || tag === 'f') this.#into = null;
	};

	text = (text: string): void => {
		if (this.#cell && this.#into) this.#cell[this.#into] += text;
	};

	#openRow(attribute: (name: string) => string | null): void {
		this.#line = Number(attribute('r')) || this.#line + 1;
		this.#cells = [];
		this.#column = -1;
		if (attribute('hidden') === '1') this.hiddenRows += 1;
	}

	#openCell(attribute: (name: string) => string | null): void {
		const reference = attribute('r');
		this.#column = reference ? columnOf(reference) : this.#column + 1;
		const style = this.#sources.styles[Number(attribute('s') ?? -1)];
		this.#cell = { type: attribute('t') ?? 'n', style, value: '', inline: '', formula: '' };
	}

	#closeCell(): void {
		if (!this.#cell) return;
		const { strings, from1904 } = this.#sources;
		const text = cellText(this.#cell, strings, from1904);
		if (this.#cell.formula !== '' && this.#cell.value === '') this.bareFormulas += 1;
		this.#cell = null;
		if (text === '') return;
		if (this.#column < 0 || this.#column >= READ_LIMITS.columns) {
			throw new Refused('organisations.import_too_many_columns', { line: this.#line, limit: READ_LIMITS.columns });
		}
		while (this.#cells.length < this.#column) this.#cells.push('');
		this.#cells[this.#column] = text;
	}
}

/** Reads the rows of one worksheet as it is inflated; the bounds of READ_LIMITS hold at every row. */
export async function readWorksheet(parts: AsyncIterable<Uint8Array>, sources: CellSources): Promise<Worksheet> {
	const listener = new WorksheetListener(sources);
	await scanXml(parts, listener);
	const { collector, merges, bareFormulas, hiddenRows } = listener;
	return { rows: collector.rows, merges, bareFormulas, hiddenRows };
}
