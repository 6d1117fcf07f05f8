// SPDX-License-Identifier: EUPL-1.2
import type { Area } from '#shared/geo.ts';

/** What a list (Liste) was read from. Only the first three are tables with a heading of their own. */
export const SHEET_KINDS = ['csv', 'xlsx', 'ods', 'geojson', 'topojson', 'shapefile', 'overpass', 'karte-von-morgen', 'vcard', 'json'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What is wrong with an entry as it stands in the file; a broken one is left out, the others lack a place or a firm. */
export const ROW_PROBLEMS = ['record_broken', 'geometry_broken', 'geometry_missing', 'person_without_organisation', 'rows_joined'] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** One row of data; `line` is what a person sees in the editor or in Excel, or the number of the entry, counted from 1. */
export type SheetRow = { line: number; cells: string[]; problem?: RowProblem };

/** What a format says of itself: where its records come from and under which licence. A person may correct it. */
export type ProposedOrigin = { source: string; sourceUrl: string; licence: string; attribution: string; retrievedOn?: string };

/** One column; `letter` is its name in Excel, so that a column without a heading can still be spoken of. */
export type SheetColumn = { index: number; letter: string; header: string };

export const SHEET_WARNINGS = [
	'encoding_guessed',
	'unreadable_characters',
	'titles_above_header',
	'header_missing',
	'broken_quotes',
	'cells_beyond_header',
	'merged_cells_filled',
	'formula_without_value',
	'other_sheets_ignored',
	'hidden_rows_read',
	'second_header_read',
	'elements_without_tags',
	'projection_guessed'
] as const;

/** Something the reader did or assumed that a person should see before importing. */
export type SheetWarning = {
	code: (typeof SHEET_WARNINGS)[number];
	line?: number;
	params?: Record<string, string | number>;
};

/** A list as read: every cell is text, numbers with a decimal point and dates as yyyy-mm-dd if they were typed so. */
export type Sheet = {
	kind: SheetKind;
	/** Character encoding that was used; null for XLSX, which declares its own. */
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	/** Line of the column names; 0 when the list has none and columns are called by their letter. */
	headerRow: number;
	sheetName: string | null;
	sheetNames: string[];
	/** What stood above the column names (titles, date of issue). */
	titles: SheetRow[];
	columns: SheetColumn[];
	/** Rows with at least one filled cell; trailing empty cells are left out, so read missing cells as ''. */
	rows: SheetRow[];
	warnings: SheetWarning[];
	/** Outlines of entries that are areas, by line; only formats with geometry have them. */
	outlines?: ReadonlyMap<number, Area>;
	origin?: ProposedOrigin;
};

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Corrections by a person who saw that the reader guessed wrong; what is left out is guessed. */
export type ReadChoice = {
	encoding?: Encoding;
	delimiter?: Delimiter;
	/** Line of the column names; 0 says that there are none. */
	headerRow?: number;
	sheetName?: string;
};

/**
 * Bounds that keep one import below 400 MB of memory (trust.md I19, abuse case 20).
 * A member list of a large chamber has some 60,000 rows of 30 columns and stays far below.
 */
export const READ_LIMITS = {
	fileBytes: 25 * 1024 * 1024,
	inflatedBytes: 100 * 1024 * 1024,
	/** Deflate reaches 1000:1 on zeros; real worksheets stay below 100:1. */
	inflationRatio: 200,
	zipEntries: 2000,
	/** A hundred times what an office keeps; a plan of so many stays below 400 MB and within seconds. */
	rows: 50_000,
	columns: 200,
	cells: 4_000_000,
	cellBytes: 32 * 1024,
	/** GeoJSON nests eight levels; a hundred thousand brackets are an attack on whoever parses them. */
	jsonDepth: 64,
	/** Objects, lists and values: each takes up to a hundred bytes once parsed, whatever it took in the file. */
	jsonParts: 2_200_000,
	/** Corners of all outlines together; all municipalities of Germany in fine detail have a third of it. */
	corners: 600_000
} as const;

/** The same with other numbers, so that a test need not build a file of 25 MB. */
export type ReadLimits = { readonly [K in keyof typeof READ_LIMITS]: number };

/** Why a file is not read at all; the words are under the code with "_" for ".". */
export const READ_REFUSALS = [
	'organisations.import_empty',
	'organisations.import_not_a_list',
	'organisations.import_picture',
	'organisations.import_pdf',
	'organisations.import_old_excel',
	'organisations.import_open_document',
	'organisations.import_binary_excel',
	'organisations.import_json',
	'organisations.import_json_deep',
	'organisations.import_json_parts',
	'organisations.import_bomb_corners',
	'organisations.import_projection_unknown',
	'organisations.import_shapefile_broken',
	'organisations.import_shapefile_part_missing',
	'organisations.import_web_page',
	'organisations.import_encrypted',
	'organisations.import_broken_workbook',
	'organisations.import_bomb',
	'organisations.import_too_large',
	'organisations.import_too_many_rows',
	'organisations.import_too_many_columns',
	'organisations.import_too_many_cells',
	'organisations.import_cell_too_long',
	'organisations.import_sheet_missing',
	'organisations.import_header_missing',
	'organisations.import_choice_unknown'
] as const;
export type ReadRefusal = (typeof READ_REFUSALS)[number];
