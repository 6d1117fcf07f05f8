// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refused } from '#shared/refusal.ts';
import type { Scope } from '../scope/scope.ts';

/** A table whose rows go along when a network's stock is carried to another installation. */
export interface CarriedTable {
	table: string;
	/** The key without the network: rows are written in this order. */
	key: readonly string[];
	/** Columns that stay: derived ones, and references to people, files and jobs that are not carried. */
	left: readonly string[];
	/** Columns that name an office: they travel as its slug. */
	offices: readonly string[];
	/** Rows that may be there already (terms of a taxonomy) take the carried values. */
	overwrites?: boolean;
}

export type CarriedRow = Record<string, unknown>;

/** How much of a table it is, and a fingerprint of every carried value but the offices'. */
export interface Digest { rows: number; sha256: string }

/** The rows of a table that the scope may see, as they travel, with their digest. */
export async function rowsToCarry(scope: Scope, carried: CarriedTable): Promise<{ rows: CarriedRow[]; digest: Digest }> {
	const { table, key, left, offices } = carried;
	const slugs = new Map((await scope.db.selectFrom('office').select(['id', 'slug']).where('network_id', '=', scope.network.id).execute()).map((office) => [office.id, office.slug]));
	const found = await sql<{ row: CarriedRow; mark: string }>`
		select to_jsonb(t) - ${['network_id', ...left]}::text[] as row, (to_jsonb(t) - ${['network_id', ...left, ...offices]}::text[])::text as mark
		  from ${sql.table(table)} t where t.network_id = ${scope.network.id} order by ${sql.join(key.map((column) => sql.ref(`t.${column}`)))}`.execute(scope.db);
	const rows = found.rows.map(({ row }) => ({ ...row, ...Object.fromEntries(offices.map((column) => [column, slugs.get(String(row[column])) ?? null])) }));
	return { rows, digest: digestOf(found.rows.map(({ mark }) => mark)) };
}

function digestOf(marks: readonly string[]): Digest {
	const hash = createHash('sha256');
	for (const mark of marks) hash.update(`${mark}\n`);
	return { rows: marks.length, sha256: hash.digest('hex') };
}

/**
 * Writes carried rows into the network of the scope. An office that is not known here by its slug becomes `fallback`.
 * Refuses a column that the table does not have: the file comes from a newer program.
 */
export async function carryIn(scope: Scope, carried: CarriedTable, rows: readonly CarriedRow[], fallback: string): Promise<void> {
	if (rows.length === 0) return;
	const { table, key, left, offices, overwrites } = carried;
	const columns = Object.keys(rows[0]!);
	const known = await columnsOf(scope, table);
	const strange = columns.find((column) => !known.has(column) || left.includes(column) || column === 'network_id');
	if (strange) throw new Refused('common.transfer_newer', { column: `${table}.${strange}`.slice(0, 80) });
	const ids = new Map((await scope.db.selectFrom('office').select(['id', 'slug']).where('network_id', '=', scope.network.id).execute()).map((office) => [office.slug, office.id]));
	const here = rows.map((row) => ({ ...row, ...Object.fromEntries(offices.map((column) => [column, row[column] === null ? null : (ids.get(String(row[column])) ?? fallback)])) }));
	const names = columns.map((column) => sql.ref(column));
	const conflict = overwrites
		? sql`on conflict (network_id, ${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(columns.filter((column) => !key.includes(column)).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`
		: sql``;
	await sql`insert into ${sql.table(table)} (network_id, ${sql.join(names)})
		select ${scope.network.id}::uuid, ${sql.join(names)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(here)}::jsonb) ${conflict}`.execute(scope.db);
}

async function columnsOf(scope: Scope, table: string): Promise<Set<string>> {
	const found = await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`.execute(scope.db);
	return new Set(found.rows.map(({ name }) => name));
}
