// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import { referenceFolder } from './folder.ts';
import type { FileRow, TableRow } from './rows.ts';
import { REFERENCE_TABLES, type ReferenceTable } from './tables.ts';

/** What a run did with one table; `changed` is false when the files were already loaded. */
export type LoadedTable = { table: string; rows: number; changed: boolean; milliseconds: number };

/** The outcome of loading, in the order of loading. */
export type LoadedReference = { tables: LoadedTable[] };

// Raised when the same files must be read differently, so that installed databases load them again.
const LOADER_VERSION = 1;

// Some thousand rows per statement: few round trips, and a JSON parameter of about one megabyte.
const CHUNK = 4000;

/**
 * Brings schema `ref` to the state of the files in `reference/`; called after the migrations, by the owner of the
 * schema. Files that did not change since the last run cost one query per table. Each table is one transaction, so a
 * broken file leaves the old rows in place, and two processes starting at once do the work only once.
 */
export async function loadReference(
	client: pg.PoolClient | pg.Client,
	folder: string = referenceFolder()
): Promise<LoadedReference> {
	const tables: LoadedTable[] = [];
	for (const table of REFERENCE_TABLES) tables.push(await loadTable(client, table, folder));
	return { tables };
}

async function loadTable(
	client: pg.PoolClient | pg.Client,
	table: ReferenceTable,
	folder: string
): Promise<LoadedTable> {
	const started = performance.now();
	const files = table.files.map((file) => readFileSync(join(folder, file)));
	const hash = hashOf(table, files);
	await client.query('begin');
	try {
		await client.query("select pg_advisory_xact_lock(hashtext('netzwerkstatt reference data'))");
		const known = await client.query('select hash, rows from ref.loaded where file = $1', [table.name]);
		const changed = known.rows[0]?.hash !== hash;
		const rows: number = changed ? await write(client, table, files, hash) : known.rows[0].rows;
		await client.query('commit');
		return { table: table.name, rows, changed, milliseconds: Math.round(performance.now() - started) };
	} catch (error) {
		await client.query('rollback');
		const reason = `Die Referenzdaten für ${table.name} ließen sich nicht laden; die bisherigen bleiben in Kraft.`;
		throw new Error(reason, { cause: error });
	}
}

async function write(
	client: pg.PoolClient | pg.Client,
	table: ReferenceTable,
	files: Buffer[],
	hash: string
): Promise<number> {
	const rows = table.rows(files.map((bytes, i) => parseFile(table.files[i]!, bytes)));
	if (table.removal === 'replace') await client.query(`delete from ref.${table.name}`);
	const statement = insertStatement(table);
	for (let from = 0; from < rows.length; from += CHUNK) {
		await client.query(statement, [JSON.stringify(rows.slice(from, from + CHUNK).map((r) => known(table, r)))]);
	}
	if (table.afterwards) await client.query(table.afterwards);
	await client.query(
		`insert into ref.loaded (file, hash, rows) values ($1, $2, $3)
		on conflict on constraint loaded_once_per_file
		do update set hash = excluded.hash, rows = excluded.rows, loaded_at = now()`,
		[table.name, hash, rows.length]
	);
	return rows.length;
}

/** Only names from our own table description enter the text of a statement; values travel as one JSON parameter. */
function insertStatement({ name, columns, key }: ReferenceTable): string {
	const names = Object.keys(columns);
	const typed = names.map((column) => `${column} ${columns[column]}`).join(', ');
	const updates = names.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
	return `insert into ref.${name} (${names.join(', ')})
		select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as file_row(${typed})
		on conflict (${key.join(', ')}) do update set ${updates.join(', ')}`;
}

function known(table: ReferenceTable, row: TableRow): TableRow {
	return Object.fromEntries(Object.keys(table.columns).map((column) => [column, row[column] ?? null]));
}

function parseFile(name: string, bytes: Buffer): FileRow[] {
	return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true }) as FileRow[];
}

function hashOf(table: ReferenceTable, files: Buffer[]): string {
	const hash = createHash('sha256').update(`${LOADER_VERSION}\n${Object.keys(table.columns).join()}\n`);
	files.forEach((bytes, i) => hash.update(`${table.files[i]}\n`).update(bytes));
	return hash.digest('hex');
}
