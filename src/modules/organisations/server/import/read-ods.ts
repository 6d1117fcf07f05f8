// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { arrangeSheet, columnLetter } from '#modules/organisations/import/arrange-sheet.ts';
import { RowCollector } from '#modules/organisations/import/row-collector.ts';
import { READ_LIMITS, type ReadChoice, type Sheet, type SheetRow } from '#modules/organisations/import/sheet.ts';
import { fillMergedCells } from './read-xlsx.ts';
import type { CheckedZip } from './read-zip.ts';
import { scanXml } from './scan-xml.ts';

type Tab = { name: string; rows: SheetRow[]; merges: string[] };
type Cell = { type: string; value: string; date: string; text: string[]; repeated: number; spanned: number };
type Attribute = (name: string) => string | null;

/** Whether an archive is an OpenDocument file; whether it is a table shows when it is read. */
export function isOpenDocument(names: ReadonlySet<string>): boolean {
	return names.has('content.xml') && names.has('mimetype');
}

/** A cell as people see it; numbers keep their digits unless they are shown with zeros in front ("01067"). */
function textOf({ type, value, date, text }: Cell): string {
	const shown = text.join('\n').trim();
	if (type === 'date') return date.replace(/T00:00:00(?:\.0+)?$/, '');
	if (type === 'float' && value !== '') return /^0\d+$/.test(shown) ? shown : value;
	return shown;
}

/** Builds the tabs of a document while it streams past. Repetitions are how small tables grow large: each is counted. */
class Listener {
	readonly tabs: Tab[] = [];
	isTable = false;
	#collector = new RowCollector();
	#line = 0;
	#repeated = 1;
	#cells: string[] = [];
	#cell: Cell | null = null;
	#inText = 0;

	open = (tag: string, attribute: Attribute): void => {
		if (tag === 'spreadsheet') this.isTable = true;
		else if (tag === 'table') this.#openTab(attribute('name') ?? '');
		else if (tag === 'table-row') [this.#cells, this.#repeated] = [[], Number(attribute('number-rows-repeated') ?? 1)];
		else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#cell = cellFrom(attribute);
		else if (tag === 'p' && this.#cell) this.#inText = this.#cell.text.push('');
		else if (tag === 's' && this.#inText > 0) this.text(' '.repeat(Math.min(Number(attribute('c') ?? 1), 100)));
	};

	close = (tag: string): void => {
		if (tag === 'table-cell' || tag === 'covered-table-cell') this.#closeCell();
		else if (tag === 'table-row') this.#closeRow();
		else if (tag === 'p') this.#inText = 0;
	};

	text = (text: string): void => {
		if (this.#inText > 0 && this.#cell) this.#cell.text[this.#inText - 1] += text;
	};

	#openTab(name: string): void {
		this.#collector = new RowCollector();
		this.#line = 0;
		this.tabs.push({ name, rows: this.#collector.rows, merges: [] });
	}

	#closeCell(): void {
		const cell = this.#cell;
		this.#cell = null;
		if (!cell) return;
		const text = textOf(cell);
		const column = this.#cells.length;
		if (text !== '' && column + cell.repeated > READ_LIMITS.columns) {
			throw new Refused('organisations.import_too_many_columns', { line: this.#line + 1, limit: READ_LIMITS.columns });
		}
		if (cell.spanned > 1) this.tabs.at(-1)?.merges.push(`${columnLetter(column)}${this.#line + 1}:${columnLetter(column)}${this.#line + cell.spanned}`);
		for (let at = 0; at < Math.min(cell.repeated, READ_LIMITS.columns + 1 - column); at++) this.#cells.push(text);
	}

	#closeRow(): void {
		const filled = this.#cells.some((cell) => cell !== '');
		for (let at = 1; filled && at <= this.#repeated; at++) this.#collector.add(this.#line + at, this.#cells);
		this.#line += this.#repeated;
	}
}

function cellFrom(attribute: Attribute): Cell {
	return {
		type: attribute('value-type') ?? '', value: attribute('value') ?? '', date: attribute('date-value') ?? '', text: [],
		repeated: Number(attribute('number-columns-repeated') ?? 1) || 1, spanned: Number(attribute('number-rows-spanned') ?? 1) || 1
	};
}

async function refuseEncrypted(zip: CheckedZip): Promise<void> {
	if (!zip.names.has('META-INF/manifest.xml')) return;
	await scanXml(await zip.stream('META-INF/manifest.xml'), {
		open: (tag) => {
			if (tag === 'encryption-data') throw new Refused('organisations.import_encrypted');
		},
		close: () => {},
		text: () => {}
	});
}

/** Reads an OpenDocument table (.ods) by the same rules as a workbook; other OpenDocument files are no lists. */
export async function readOds(zip: CheckedZip, choice: ReadChoice): Promise<Sheet> {
	await refuseEncrypted(zip);
	const listener = new Listener();
	await scanXml(await zip.stream('content.xml'), listener);
	if (!listener.isTable) throw new Refused('organisations.import_open_document');
	const named = listener.tabs.find(({ name }) => name === choice.sheetName);
	if (choice.sheetName !== undefined && !named) throw new Refused('organisations.import_sheet_missing', { name: choice.sheetName.slice(0, 100) });
	const tab = named ?? listener.tabs.find(({ rows }) => rows.length > 0);
	if (!tab) throw new Refused('organisations.import_empty');
	const filled = fillMergedCells(tab.rows, tab.merges);
	const others = choice.sheetName === undefined ? listener.tabs.length - 1 : 0;
	const warnings = [
		...(filled > 0 ? [{ code: 'merged_cells_filled' as const, params: { count: filled } }] : []),
		...(others > 0 ? [{ code: 'other_sheets_ignored' as const, params: { count: others } }] : [])
	];
	const sheetNames = listener.tabs.map(({ name }) => name);
	return arrangeSheet({ kind: 'ods', encoding: null, delimiter: null, sheetName: tab.name, sheetNames, warnings, rows: tab.rows }, choice);
}
