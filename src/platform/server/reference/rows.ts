// SPDX-License-Identifier: EUPL-1.2

/** One row as the files have it: every cell is text, an empty cell is an empty string. */
export type FileRow = Record<string, string>;

/** One row as the database takes it. */
export type TableRow = Record<string, string | number | boolean | null>;
