// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

export interface Migration {
	name: string;
	sql: string;
	hash: string;
}

/** Any two programs that migrate the same database at once wait for each other on this number. */
const LOCK = 7_411_026;

/** Reads the ordered row of plain SQL files. */
export function readMigrations(folder: string): Migration[] {
	return fs
		.readdirSync(folder)
		.filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
		.sort()
		.map((name) => {
			const sql = fs.readFileSync(path.join(folder, name), 'utf8');
			return { name, sql, hash: crypto.createHash('sha256').update(sql).digest('hex') };
		});
}

/**
 * Brings a database forward, one transaction a file, and answers the names of what was new. A process killed in
 * between leaves whole files only, so the next start goes on. Refuses a file that was changed after it ran.
 */
export async function migrate(client: pg.Client, folder: string): Promise<string[]> {
	const migrations = readMigrations(folder);
	await client.query('select pg_advisory_lock($1)', [LOCK]);
	try {
		await client.query(`create schema if not exists nw_meta;
			create table if not exists nw_meta.migration (name text primary key, hash text not null, ran_at timestamptz not null default now())`);
		const ran = new Map<string, string>(
			(await client.query<{ name: string; hash: string }>('select name, hash from nw_meta.migration')).rows.map((row) => [row.name, row.hash])
		);
		const fresh: string[] = [];
		for (const migration of migrations) {
			const before = ran.get(migration.name);
			if (before === migration.hash) continue;
			if (before) throw new Error(`Die Migration ${migration.name} wurde nach ihrer Ausführung geändert.`);
			await runOne(client, migration);
			fresh.push(migration.name);
		}
		return fresh;
	} finally {
		await client.query('select pg_advisory_unlock($1)', [LOCK]);
	}
}

async function runOne(client: pg.Client, migration: Migration): Promise<void> {
	await client.query('begin');
	try {
		await client.query(migration.sql);
		await client.query('insert into nw_meta.migration (name, hash) values ($1, $2)', [migration.name, migration.hash]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw new Error(`Die Migration ${migration.name} ist gescheitert: ${(error as Error).message}`, { cause: error });
	}
}

/** Makes the database itself where it is missing (embedded server, test clusters). */
export async function createDatabase(client: pg.Client, name: string): Promise<void> {
	const found = await client.query('select 1 from pg_database where datname = $1', [name]);
	if (found.rowCount === 0) await client.query(`create database "${name}" template template0 encoding 'UTF8'`);
}
