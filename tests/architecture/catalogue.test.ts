// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../kit/database.ts';

/** Tables that hold public facts or nobody's data: reference data, and the list of migrations. */
const GLOBAL_SCHEMAS = ['ref', 'nw_meta'];

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const rows = async (sql: string, values: unknown[] = []) => (await database.owner.query(sql, values)).rows.map((row) => Object.values(row).join(' '));

/** Everything that the schema must not contain (trust §5.5; keys by network for Citus). One row is one problem. */
const LINTS: Record<string, string> = {
	'a table without network_id': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', ${GLOBAL_SCHEMAS.map((s) => `'${s}'`).join(', ')})
		and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'network_id' and not a.attisdropped)`,
	'a table without forced row-level security': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname = 'public' and not (c.relrowsecurity and c.relforcerowsecurity)`,
	'a table without a permissive policy that checks writing': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname = 'public' and not exists (
			select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polwithcheck is not null)`,
	'a unique index without network_id': `select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and i.indisunique and i.indexrelid::regclass::text <> 'network_slug_is_taken' and not exists (
			select 1 from unnest(i.indkey::int2[]) k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k where a.attname = 'network_id')`,
	'a foreign key between networks': `select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
		where k.contype = 'f' and n.nspname = 'public' and k.confrelid::regclass::text not like 'ref.%' and not exists (
			select 1 from unnest(k.conkey, k.confkey) z(a1, a2)
			join pg_attribute x on x.attrelid = k.conrelid and x.attnum = z.a1 and x.attname = 'network_id'
			join pg_attribute y on y.attrelid = k.confrelid and y.attnum = z.a2 and y.attname = 'network_id')`,
	'a materialised view': `select relname from pg_class where relkind = 'm'`,
	'a view outside pub that does not run as its caller': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'v' and n.nspname = 'public' and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
	'a public view that is not a barrier, or not owned by nw_pub': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'v' and n.nspname = 'pub' and (pg_get_userbyid(c.relowner) <> 'nw_pub' or not coalesce('security_barrier=true' = any (c.reloptions), false))`,
	'a function with its owner’s rights and an open search path': `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where n.nspname in ('nw', 'public', 'pub') and p.prosecdef and not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')`,
	'a surface role that may do more than its grants': `select rolname from pg_roles where rolname like 'nw\\_%' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)`,
	'a truncate right': `select table_name, grantee from information_schema.role_table_grants where grantee like 'nw\\_%' and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES') and table_schema = 'public' and grantee <> 'nw_pub'`,
	'a table whose module nobody named': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname = 'public' and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'module: %'`,
	'a table without created_at': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname = 'public' and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'created_at')`,
	'a number that counts for everybody (sequence)': `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and n.nspname = 'public'`,
	'a right of strangers on a table': `select table_name, privilege_type from information_schema.role_table_grants where grantee in ('nw_public', 'nw_reader') and table_schema = 'public'`
};

/** A deliberately wrong schema: each lint must name what it is there to find. */
const WRONG = `
	create table bad (id serial primary key);
	create table worse (network_id uuid not null, id uuid primary key, other uuid references worse (id));
	create materialized view bad_summary as select 1 as one;
	create view bad_view as select 1 as one;
	create view pub.bad_view as select 1 as one;
	create function nw.bad() returns int language sql security definer as 'select 1';
	grant truncate on bad to nw_desk;
	grant select on bad to nw_public;`;

describe('the schema', () => {
	test.each(Object.entries(LINTS))('has not %s', async (_name, sql) => {
		expect(await rows(sql)).toEqual([]);
	});

	test('of a careless colleague would be found (negative control)', async () => {
		const client = await database.owner.connect();
		try {
			await client.query('begin');
			await client.query(WRONG);
			const silent: string[] = [];
			for (const [name, sql] of Object.entries(LINTS)) if ((await client.query(sql)).rowCount === 0) silent.push(name);
			expect(silent).toEqual(['a surface role that may do more than its grants']);
		} finally {
			await client.query('rollback');
			client.release();
		}
	});

	test('describes every column that can hold personal data', async () => {
		const suspicious = await rows(`select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and a.attname in ('email', 'phone', 'contact_name', 'contact_email', 'contact_phone')
			and col_description(c.oid, a.attnum) is null and c.relname <> 'office'`);
		expect(suspicious).toEqual([]);
	});
});
