// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';

/**
 * Where a record of each kind that an address can name is found: its table, and the column that the address uses. The
 * isolation stories take a record of another network from here; a kind that is missing makes them red.
 */
export const RECORD_KINDS: Record<string, { table: string; columns: string[]; where?: string }> = {
	organisation: { table: 'organisation', columns: ['id', 'slug'] },
	site: { table: 'site', columns: ['id'] },
	area: { table: 'area', columns: ['id', 'slug'] },
	office: { table: 'office', columns: ['id', 'slug'] },
	need: { table: 'need', columns: ['id', 'slug'] },
	offer: { table: 'offer', columns: ['id', 'slug'] },
	introduction: { table: 'introduction', columns: ['id'] },
	account: { table: 'account', columns: ['id'] },
	person: { table: 'person', columns: ['id'] },
	session: { table: 'session', columns: ['id'] },
	job: { table: 'job', columns: ['id'] },
	journal_entry: { table: 'journal_entry', columns: ['id'] },
	saved_view: { table: 'saved_view', columns: ['id'] },
	import_run: { table: 'import_run', columns: ['id'] }
};

/** Parameters that name no walled record: secrets of links (their own stories), and keys of reference data. */
export const NOT_A_RECORD = new Set(['one_time_link', 'wz', 'municipality', 'legal_form', 'category', 'page']);

/** Words by which another network's record could be asked for: each column the table really has. */
export async function namesOf(database: pg.Pool, kind: string, network: string, named?: string): Promise<string[]> {
	const known = RECORD_KINDS[kind];
	if (!known) throw new Error(`tests/access/record-kinds.ts does not know the kind ${kind}`);
	const present = await database.query(`select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`, [known.table]);
	const columns = known.columns.filter((column) => present.rows.some((row) => row.column_name === column));
	const texts = columns.map((column) => `t.${column}::text`);
	const row = await database.query(
		`select ${texts.join(', ')} from ${known.table} t join network n using (network_id)
		  where n.slug = $1 and ($2::text is null or $2 in (${texts.join(', ')})) ${known.where ?? ''} order by t.created_at desc limit 1`,
		[network, named ?? null]
	);
	return row.rows[0] ? Object.values(row.rows[0] as Record<string, string>) : [];
}

/** A hash over every row of every walled table of one network: what a deed of another network must not change. */
export async function hashOfNetwork(database: pg.Pool, network: string): Promise<string> {
	const tables = await database.query(
		`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('rate_window', 'once_key', 'session') order by 1`
	);
	const parts: string[] = [];
	for (const { relname } of tables.rows as { relname: string }[]) {
		const hashed = await database.query(
			`select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') as hash from ${relname} t where network_id = (select network_id from network where slug = $1)`,
			[network]
		);
		parts.push(`${relname}:${hashed.rows[0].hash}`);
	}
	return parts.join('\n');
}
