// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';

/** A column as the privacy documents see it. */
export interface CatalogueColumn {
	name: string;
	type: string;
	nullable: boolean;
	comment: string;
	/** The table about people that it points at (`person`, `account`), where it does. */
	pointsAt: string | null;
}

export interface CatalogueTable {
	name: string;
	module: string;
	columns: CatalogueColumn[];
}

/** How a column is about a person, in a few words; null where it is not. */
export function personalKind(column: CatalogueColumn): string | null {
	const said = /^(personal|secret): (.+)$/.exec(column.comment);
	if (said) return said[1] === 'secret' ? `secret ${said[2]}` : said[2]!;
	return column.pointsAt ? 'reference' : null;
}

/** Every table of a migrated database with its module and its columns, in the order of the schema. */
export async function readCatalogue(client: Pick<pg.Client, 'query'>): Promise<CatalogueTable[]> {
	const { rows } = await client.query<CatalogueColumn & { table: string; module: string }>(`
		select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as table,
		       coalesce(substring(obj_description(c.oid, 'pg_class') from '^module: (.+)$'), 'platform') as module,
		       a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
		       coalesce(col_description(c.oid, a.attnum), '') as comment,
		       (select min(k.confrelid::regclass::text) from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
		         and k.confrelid::regclass::text in ('person', 'account') and a.attnum = any (k.conkey) and a.attname <> 'network_id') as "pointsAt"
		  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
		 where n.nspname in ('public', 'ref', 'nw_meta') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
		 order by n.nspname <> 'public', n.nspname, c.relname collate "C", a.attnum`);
	const tables = new Map<string, CatalogueTable>();
	for (const { table, module, ...column } of rows) {
		const known = tables.get(table) ?? { name: table, module, columns: [] };
		known.columns.push(column);
		tables.set(table, known);
	}
	return [...tables.values()];
}
