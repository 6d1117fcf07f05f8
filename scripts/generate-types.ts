// SPDX-License-Identifier: EUPL-1.2
// Writes src/platform/server/database/types.gen.ts from the migrated database; `--check` only compares (CI fails on drift).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase, migrate } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';

const TARGET = new URL('../src/platform/server/database/types.gen.ts', import.meta.url).pathname;
const MIGRATIONS = new URL('../migrations', import.meta.url).pathname;

const TYPES: Record<string, string> = {
	uuid: 'string', text: 'string', bool: 'boolean', int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number',
	numeric: 'number', date: 'string', timestamptz: 'Moment', jsonb: 'Json', json: 'Json', bytea: 'Buffer', tsvector: 'string',
	point: 'string', audience: 'Audience', interval: 'string', daterange: 'string', char: 'string', bpchar: 'string', name: 'string', _text: 'string[]', _uuid: 'string[]', _int4: 'number[]', _float8: 'number[]'
};

interface Column { schema: string; table: string; column: string; type: string; nullable: boolean; preset: boolean; generated: boolean; view: boolean }

async function columns(client: pg.Client): Promise<Column[]> {
	const found = await client.query<Column>(`
		select n.nspname as schema, c.relname as "table", a.attname as "column", t.typname as type,
		       not a.attnotnull as nullable, a.atthasdef as preset, a.attgenerated <> '' as generated, c.relkind = 'v' as view
		  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
		  join pg_type t on t.oid = a.atttypid
		 where n.nspname in ('public', 'pub', 'ref') and c.relkind in ('r', 'p', 'v') and not c.relispartition
		   and a.attnum > 0 and not a.attisdropped
		 order by n.nspname <> 'public', n.nspname, c.relname, a.attnum`);
	return found.rows;
}

/** PostgreSQL does not say whether a view's column may be null; the column of the table it is named after does. */
function isNullable(column: Column, all: Column[]): boolean {
	if (!column.view) return column.nullable;
	const source = all.find((c) => !c.view && c.table === column.table && c.column === column.column);
	return source?.nullable ?? false;
}

function typeOf(column: Column, all: Column[]): string {
	const plain = TYPES[column.type];
	if (!plain) throw new Error(`No TypeScript type is known for ${column.type} (${column.table}.${column.column})`);
	const full = isNullable(column, all) ? `${plain} | null` : plain;
	if (column.generated) return `GeneratedAlways<${full}>`;
	if (!column.preset) return full;
	return plain === 'Moment' || plain === 'Json' ? `Preset${full}` : `Generated<${full}>`;
}

function render(all: Column[]): string {
	const tables = new Map<string, Column[]>();
	for (const column of all) {
		const key = column.schema === 'public' ? column.table : `${column.schema}.${column.table}`;
		tables.set(key, [...(tables.get(key) ?? []), column]);
	}
	const lines = [
		'// SPDX-License-Identifier: EUPL-1.2',
		'// Written by scripts/generate-types.ts from the migrated database. Do not edit.',
		"import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
		'',
		'type Moment = ColumnType<Date, Date | string, Date | string>;',
		'// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of a JSON column is its module’s business',
		'type Json = ColumnType<any, string, string>;',
		'type PresetMoment = ColumnType<Date, Date | string | undefined, Date | string>;',
		'// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above',
		'type PresetJson = ColumnType<any, string | undefined, string>;',
		"type Audience = 'office' | 'network' | 'members' | 'public';",
		'',
		'export interface DB {'
	];
	for (const [name, fields] of tables) {
		lines.push(`\t'${name}': {`);
		for (const field of fields) lines.push(`\t\t${field.column}: ${typeOf(field, all)};`);
		lines.push('\t};');
	}
	return [...lines, '}', ''].join('\n');
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-types-'));
const server = await startEmbedded(path.join(folder, 'db'), { settings: { fsync: 'off' } });
try {
	await asOwner(server.url('postgres'), (client) => createDatabase(client, 'types'));
	const text = await asOwner(server.url('types'), async (client) => {
		await migrate(client, MIGRATIONS);
		return render(await columns(client));
	});
	if (!process.argv.includes('--check')) fs.writeFileSync(TARGET, text);
	else if (fs.readFileSync(TARGET, 'utf8') !== text) {
		console.error('types.gen.ts does not fit the migrations: run `npm run types`.');
		process.exitCode = 1;
	}
} finally {
	await server.stop();
	fs.rmSync(folder, { recursive: true, force: true });
}
