// SPDX-License-Identifier: EUPL-1.2
import type { Area } from '#shared/geo.ts';
import { Refused } from '#shared/refusal.ts';
import { columnLetter } from '../arrange-sheet.ts';
import { RowCollector } from '../row-collector.ts';
import { READ_LIMITS } from '../sheet.ts';
import type { ProposedOrigin, ReadLimits, RowProblem, Sheet, SheetKind, SheetWarning } from '../sheet.ts';
import type { PlaceTrouble, Place } from './place-of.ts';

/** Entries of free tags have hundreds of rare ones: these many become columns, the rest one column of its own. */
const OWN_COLUMNS = 120;
/** Beyond so many different names nobody meant columns; what follows goes to the rest at once. */
const MOST_NAMES = 2000;
const REST = 'Weitere Angaben';
const LONGEST_REST = 4000;

type Entry = { line: number; cells: (string | undefined)[]; rest: string; problem?: RowProblem };

/**
 * Gathers entries that name their own values (features, cards, elements) into a sheet of text cells: each name becomes
 * a column, in the order of first appearance.
 */
export class Table {
	readonly warnings: SheetWarning[] = [];
	readonly outlines = new Map<number, Area>();
	origin: ProposedOrigin | undefined;
	#names = new Map<string, number>();
	#filled: number[] = [];
	#entries: Entry[] = [];
	#corners = 0;
	readonly #limits: ReadLimits;

	constructor(limits: ReadLimits = READ_LIMITS) {
		this.#limits = limits;
	}

	/** Takes one entry; `line` is its number in the file as people count. */
	add(line: number, values: Iterable<readonly [name: string, value: string]>, problem?: RowProblem): void {
		if (this.#entries.length >= READ_LIMITS.rows) throw new Refused('organisations.import_too_many_rows', { limit: READ_LIMITS.rows });
		const entry: Entry = { line, cells: [], rest: '', ...(problem && { problem }) };
		for (const [name, value] of values) {
			if (value === '') continue;
			const column = this.#columnOf(name);
			if (column === null) entry.rest = joinRest(entry.rest, name, value);
			else if (entry.cells[column] === undefined) {
				entry.cells[column] = value;
				this.#filled[column] = (this.#filled[column] ?? 0) + 1;
			}
		}
		this.#entries.push(entry);
	}

	/** Takes one entry with its place: the point becomes two columns, the outline is kept beside the row. */
	addPlaced(line: number, values: Iterable<readonly [string, string]>, place: Place | PlaceTrouble): void {
		if (typeof place === 'string') return this.add(line, values, place);
		if (place.outline) this.#keepOutline(line, place.outline);
		this.add(line, [...values, ['geometry.lat', String(place.lat)], ['geometry.lon', String(place.lon)]]);
	}

	#keepOutline(line: number, outline: Area): void {
		const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
		for (const ring of rings) this.#corners += ring.length;
		if (this.#corners > this.#limits.corners) throw new Refused('organisations.import_bomb_corners', { limit: this.#limits.corners });
		this.outlines.set(line, outline);
	}

	#columnOf(name: string): number | null {
		const known = this.#names.get(name);
		if (known !== undefined) return known;
		if (this.#names.size >= MOST_NAMES) return null;
		this.#names.set(name, this.#names.size);
		return this.#names.size - 1;
	}

	/** The sheet; refuses a file without entries. */
	toSheet(kind: SheetKind): Sheet {
		if (this.#names.size === 0) throw new Refused('organisations.import_empty');
		const names = [...this.#names.keys()];
		const kept = this.#keptColumns(names.length);
		const crowded = kept.length < names.length || this.#entries.some(({ rest }) => rest !== '');
		const collector = new RowCollector();
		for (const entry of this.#entries) {
			const cells = kept.map((column) => entry.cells[column] ?? '');
			if (crowded) cells.push(restOf(entry, new Set(kept), names));
			// A row of nothing but a problem is still a row: it says why it is left out.
			collector.add(entry.line, cells.some((cell) => cell !== '') ? cells : ['?'], entry.problem);
		}
		const headers = [...kept.map((column) => names[column]!), ...(crowded ? [REST] : [])];
		return {
			kind, encoding: null, delimiter: null, headerRow: 0, sheetName: null, sheetNames: [], titles: [],
			columns: headers.map((header, index) => ({ index, letter: columnLetter(index), header })),
			rows: collector.rows, warnings: this.warnings, outlines: this.outlines, ...(this.origin && { origin: this.origin })
		};
	}

	/** The columns that most entries fill, in their order. */
	#keptColumns(count: number): number[] {
		const all = Array.from({ length: count }, (_, column) => column).filter((column) => (this.#filled[column] ?? 0) > 0);
		if (all.length <= OWN_COLUMNS) return all;
		return all.sort((a, b) => this.#filled[b]! - this.#filled[a]!).slice(0, OWN_COLUMNS).sort((a, b) => a - b);
	}
}

function restOf({ cells, rest }: Entry, kept: ReadonlySet<number>, names: readonly string[]): string {
	let text = rest;
	for (const [column, value] of cells.entries()) if (value !== undefined && !kept.has(column)) text = joinRest(text, names[column]!, value);
	return text;
}

function joinRest(rest: string, name: string, value: string): string {
	if (rest.length >= LONGEST_REST) return rest;
	return `${rest}${rest === '' ? '' : '\n'}${name}: ${value}`.slice(0, LONGEST_REST);
}
