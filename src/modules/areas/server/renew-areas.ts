// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journalMany } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { AreaDraft, AreaMarks, FollowedField } from '../import-draft.ts';
import { mayKeep } from './may-keep.ts';

/** An area that its source says something new about; without fields only what the source said is noted. */
export interface AreaRenewal { id: string; draft: AreaDraft; fields: readonly FollowedField[]; listed: AreaMarks }

/** What an area was before its source changed it, so that it can be written back, and the version that the change made. */
export interface AreaBefore { area: Record<string, unknown>; versionAfter: number }

type Row = Record<string, unknown> & { id: string; version: number; audience: string };

const COLUMNS: Readonly<Record<FollowedField, readonly string[]>> = {
	name: ['name'], kind: ['kind'], description: ['description_de'], municipality: ['municipality'], outline: ['outline', 'lat', 'lon']
};

function valuesOf(draft: AreaDraft): Record<string, unknown> {
	const { name, kind, description, municipality, outline, point } = draft;
	return { name, kind, description_de: description, municipality, outline, lat: point?.lat ?? null, lon: point?.lon ?? null };
}

/**
 * Changes areas as the list says that brought them: a journal entry each, like a change by hand; who lives where is computed once for all.
 * Answers what each was before; an area that is gone in the meantime is not in the answer.
 */
export async function renewAreas(scope: Scope, renewals: readonly AreaRenewal[]): Promise<Map<string, AreaBefore>> {
	mayKeep(scope);
	const rows = await hold(scope, renewals.map(({ id }) => id));
	const before = new Map<string, AreaBefore>();
	const entries: Parameters<typeof journalMany>[1][number][] = [];
	for (const { id, draft, fields, listed } of renewals) {
		const row = rows.get(id);
		if (!row) continue;
		const columns = fields.flatMap((field) => COLUMNS[field]);
		const part = (of: Record<string, unknown>) => Object.fromEntries(columns.map((column) => [column, of[column] ?? null]));
		const version = fields.length > 0 ? row.version + 1 : row.version;
		before.set(id, { area: { ...part(row), listed: row.listed ?? null, ...(fields.length > 0 && { version: row.version, changed_at: row.changed_at }) }, versionAfter: version });
		await write(scope, id, { ...part(valuesOf(draft)), listed, ...(fields.length > 0 && { version, changed_at: scope.now }) });
		if (fields.length > 0) entries.push({ deed: 'areas.revise', record: { kind: 'area', id }, before: part(row), after: part(valuesOf(draft)), audience: row.audience === 'office' ? 'office' : 'network' });
	}
	await journalMany(scope, entries);
	await tellOutlined(scope, renewals.filter(({ id, fields }) => before.has(id) && fields.includes('outline')));
	return before;
}

/** Writes areas back as they were before a list changed them. */
export async function restoreAreas(scope: Scope, given: readonly { id: string; area: Record<string, unknown> }[]): Promise<void> {
	mayKeep(scope);
	const rows = await hold(scope, given.map(({ id }) => id));
	const there = given.filter(({ id }) => rows.has(id));
	for (const { id, area } of there) await write(scope, id, area);
	const changed = there.filter(({ area }) => 'name' in area || 'kind' in area || 'description_de' in area || 'municipality' in area || 'outline' in area);
	await journalMany(scope, changed.map(({ id, area }) => ({
		deed: 'areas.undo_import', record: { kind: 'area', id }, after: { name: area.name ?? rows.get(id)!.name }, audience: rows.get(id)!.audience === 'office' ? 'office' as const : 'network' as const
	})));
	await tellOutlined(scope, there.filter(({ area }) => 'outline' in area));
}

async function hold(scope: Scope, ids: readonly string[]): Promise<Map<string, Row>> {
	// As the database writes it, so that it can be written back to the letter.
	const found = await sql<{ row: Row }>`select to_jsonb(a) as row from area a where network_id = ${scope.network.id} and id = any (${[...ids]}::uuid[]) order by id for update`.execute(scope.db);
	return new Map(found.rows.map(({ row }) => [row.id, row]));
}

async function write(scope: Scope, id: string, columns: Record<string, unknown>): Promise<void> {
	const names = Object.keys(columns).filter((name) => /^[a-z_]+$/.test(name));
	await sql`update area r set (${sql.join(names.map((name) => sql.ref(name)))}) = row(${sql.join(names.map((name) => sql.ref(`x.${name}`)))})
		from jsonb_populate_record(null::area, ${JSON.stringify(columns)}::jsonb) x where r.network_id = ${scope.network.id} and r.id = ${id}`.execute(scope.db);
}

/** One fact computes the residents of all areas. */
async function tellOutlined(scope: Scope, areas: readonly { id: string }[]): Promise<void> {
	if (areas[0]) await fact(scope, { kind: 'areas.outlined', record: { kind: 'area', id: areas[0].id } });
}
