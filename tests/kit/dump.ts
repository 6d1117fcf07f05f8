// SPDX-License-Identifier: EUPL-1.2
import type { TestDatabase } from './database.ts';

/**
 * Tables that may grow although an import was taken back: the journal, its head and the facts only ever grow; jobs, letters
 * and once-keys and notes that the directory changed are the machine's; the import with its file and what is remembered of its source is the way back itself.
 */
export const GROWING = ['journal_entry', 'journal_head', 'fact', 'job', 'outbox', 'once_key', 'rate_window', 'stored_file', 'import_run', 'import_row', 'import_profile', 'import_listing', 'import_missing', 'directory_change'];

/** Every row of every other table of a network as text, table by table, in an order that does not depend on storage. */
export async function canonicalDump(database: TestDatabase, networkId: string): Promise<Record<string, string[]>> {
	const tables = await database.owner.query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id' where n.nspname = 'public' and c.relkind = 'r' order by 1`);
	const dump: Record<string, string[]> = {};
	for (const { relname } of tables.rows.filter((row) => !GROWING.includes(row.relname))) {
		const { rows } = await database.owner.query(`select to_jsonb(t)::text as row from ${relname} t where network_id = $1 order by 1`, [networkId]);
		dump[relname] = rows.map(({ row }) => row as string);
	}
	return dump;
}
