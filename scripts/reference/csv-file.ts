// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** One line of a table, every cell as text: keys such as AGS or postal code must keep their leading zero. */
export type Row = Record<string, string>;

/** Reads a CSV file with a header line; a name ending in `.gz` is unpacked first. */
export function readCsv(path: string): Row[] {
	const bytes = readFileSync(path);
	return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true }) as Row[];
}

/** Reads a JSON file, unpacking it when its name ends in `.gz`. */
export function readJson<T>(path: string): T {
	const bytes = readFileSync(path);
	return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as T;
}

/** Writes a file below the reference folder; the same content always gives the same bytes, packed or not. */
export function writeText(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, path.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}

/** Writes the named columns of the rows as CSV (comma, UTF-8, line feed). */
export function writeCsv(path: string, columns: string[], rows: Row[]): void {
	writeText(path, stringify(rows, { header: true, columns }));
}
