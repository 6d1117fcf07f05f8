// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journalMany } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { slugOf } from '#shared/slug.ts';
import type { Area } from '#shared/geo.ts';
import type { AreaDraft, AreaMarks, KnownArea } from '../import-draft.ts';
import { mayKeep } from './may-keep.ts';

/** Where the areas of a list come from and how they are kept. */
export interface AreaOrigin { officeId: string; source: string; licence: string | null; attribution: string | null; audience: 'office' | 'network' | 'members' | 'public'; jobId: string | null }

/** The areas of the network that an office sees, as a list compares with them. */
export async function knownAreas(scope: Scope, officeId: string): Promise<KnownArea[]> {
	const rows = await scope.db.selectFrom('area').select(['id', 'name', 'lat', 'lon', 'source', 'source_id', 'kind', 'description_de', 'municipality', 'listed']).where('network_id', '=', scope.network.id)
		.where((where) => where.or([where('audience', '<>', 'office'), where('office_id', '=', officeId)])).orderBy('id').execute();
	return rows.map(({ id, name, lat, lon, source, source_id: sourceId, kind, description_de: description, municipality, listed }) => ({
		id, name, source, sourceId, kind: kind as KnownArea['kind'], description, municipality, listed: listed as AreaMarks | null, point: lat === null || lon === null ? null : { lat, lon }
	}));
}

/** The outlines of some areas; a list asks for those that it may change only. */
export async function outlinesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, Area | null>> {
	if (ids.length === 0) return new Map();
	const rows = await scope.db.selectFrom('area').select(['id', 'outline']).where('network_id', '=', scope.network.id).where('id', 'in', [...ids]).execute();
	return new Map(rows.map(({ id, outline }) => [id, outline as Area | null]));
}

/** Enters many areas at once; answers their ids in the same order. Residents are computed once for all of them. */
export async function importAreas(scope: Scope, drafts: readonly (AreaDraft & { listed?: AreaMarks })[], origin: AreaOrigin): Promise<string[]> {
	mayKeep(scope);
	if (drafts.length === 0) return [];
	const slugs = await freeSlugs(scope, drafts.map(({ name }) => name));
	const rows = drafts.map((draft, index) => ({
		network_id: scope.network.id, id: newId(scope.now.getTime()), slug: slugs[index]!, name: draft.name, kind: draft.kind, description_de: draft.description,
		outline: draft.outline ? JSON.stringify(draft.outline) : null, outline_precision: 'approximate', lat: draft.point?.lat ?? null, lon: draft.point?.lon ?? null,
		municipality: draft.municipality, office_id: origin.officeId, audience: origin.audience, source: origin.source, source_id: draft.externalId,
		licence: origin.licence, attribution: origin.attribution, import_job_id: origin.jobId, listed: draft.listed ? JSON.stringify(draft.listed) : null, created_at: scope.now, changed_at: scope.now
	}));
	await scope.db.insertInto('area').values(rows).execute();
	await journalMany(scope, rows.map(({ id, name, kind }) => ({ deed: 'areas.create', record: { kind: 'area', id }, after: { name, kind }, audience: origin.audience === 'office' ? 'office' as const : 'network' as const })));
	// One fact computes the residents of all areas: a fact for each would compute them as often.
	const outlined = rows.find(({ outline }) => outline !== null);
	if (outlined) await fact(scope, { kind: 'areas.outlined', record: { kind: 'area', id: outlined.id } });
	return rows.map(({ id }) => id);
}

/** Makes areas parts of others; both must be there. */
export async function setParts(scope: Scope, pairs: readonly { id: string; parentId: string }[]): Promise<void> {
	mayKeep(scope);
	if (pairs.length === 0) return;
	await sql`update area a set parent_id = x.parent from jsonb_to_recordset(${JSON.stringify(pairs.map(({ id, parentId }) => ({ id, parent: parentId })))}::jsonb) as x (id uuid, parent uuid)
		where a.network_id = ${scope.network.id} and a.id = x.id and a.id <> x.parent`.execute(scope.db);
}

/**
 * Removes areas that an import made, unless somebody changed them since or holds on to them; answers the ids that are gone.
 * With `alsoEdited` those that were changed go as well.
 */
export async function removeImported(scope: Scope, ids: readonly string[], alsoEdited: boolean): Promise<string[]> {
	mayKeep(scope);
	const untouched = await sql<{ id: string }>`select id from area where network_id = ${scope.network.id} and id = any (${ids}::uuid[]) and (version = 1 or ${alsoEdited}) for update`.execute(scope.db);
	const removable = untouched.rows.map(({ id }) => id);
	// A part outside of this removal holds its whole.
	const held = await sql<{ id: string }>`select parent_id as id from area where network_id = ${scope.network.id} and parent_id = any (${removable}::uuid[]) and not (id = any (${removable}::uuid[]))`.execute(scope.db);
	const kept = new Set(held.rows.map(({ id }) => id));
	const gone = removable.filter((id) => !kept.has(id));
	const removed = (await remove(scope, gone)) ?? (await eachAlone(scope, gone));
	await journalMany(scope, removed.map(({ id, name, audience }) => ({ deed: 'areas.undo_import', record: { kind: 'area', id }, before: { name }, audience: audience === 'office' ? 'office' as const : 'network' as const })));
	return removed.map(({ id }) => id);
}

type Removed = { id: string; name: string; audience: string };

async function eachAlone(scope: Scope, ids: readonly string[]): Promise<Removed[]> {
	const removed: Removed[] = [];
	for (const id of ids) removed.push(...((await remove(scope, [id])) ?? []));
	return removed;
}

const REMOVED_AT_ONCE = 500;

/** Removes areas together with their being parts of each other; null where a record elsewhere (a need, a part) holds one. */
async function remove(scope: Scope, ids: readonly string[]): Promise<Removed[] | null> {
	await sql`savepoint removal`.execute(scope.db);
	try {
		await sql`update area set parent_id = null where network_id = ${scope.network.id} and id = any (${ids}::uuid[]) and parent_id is not null`.execute(scope.db);
		const removed: Removed[] = [];
		// In parts, because every statement has half a minute.
		for (let at = 0; at < ids.length; at += REMOVED_AT_ONCE) {
			const part = ids.slice(at, at + REMOVED_AT_ONCE);
			removed.push(...(await sql<Removed>`delete from area where network_id = ${scope.network.id} and id = any (${part}::uuid[]) returning id, name, audience`.execute(scope.db)).rows);
		}
		await sql`release savepoint removal`.execute(scope.db);
		return removed;
	} catch (error) {
		if ((error as { code?: string }).code !== '23503') throw error;
		await sql`rollback to savepoint removal`.execute(scope.db);
		return null;
	}
}

async function freeSlugs(scope: Scope, names: readonly string[]): Promise<string[]> {
	const bases = names.map(slugOf);
	const rows = await sql<{ slug: string }>`select slug from area where network_id = ${scope.network.id}`.execute(scope.db);
	const taken = new Set(rows.rows.map(({ slug }) => slug));
	return bases.map((base) => {
		let slug = base;
		for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
		taken.add(slug);
		return slug;
	});
}
