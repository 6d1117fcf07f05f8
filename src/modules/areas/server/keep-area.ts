// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { slugOf } from '#shared/slug.ts';
import { innerPoint, readOutline } from '../outline.ts';
import type { AreaFields } from '../views.ts';
import { caretakerId } from './caretaker.ts';
import { mayKeep } from './may-keep.ts';

/** Enters a business park or quarter (anlegen). Its residents are computed after the commit. Refuses a wrong outline. */
export async function createArea(scope: Scope, fields: Partial<AreaFields> & Pick<AreaFields, 'name' | 'kind'>): Promise<{ id: string; slug: string }> {
	mayKeep(scope);
	const officeId = scope.officeId ?? fields.caretakerOfficeId;
	if (!officeId) throw new Refused('areas.no_office_to_keep_it');
	const id = newId(scope.now.getTime());
	const slug = await freeSlug(scope, fields.name);
	const columns = await columnsOf(scope, fields, null);
	await scope.db.insertInto('area').values({
		network_id: scope.network.id, id, slug, name: fields.name.trim(), kind: fields.kind, ...columns, office_id: officeId,
		created_at: scope.now, changed_at: scope.now
	}).execute();
	await journal(scope, { deed: 'areas.create', record: { kind: 'area', id }, after: { name: fields.name, kind: fields.kind }, audience: entryAudience(fields.audience) });
	if (fields.outline?.trim()) await fact(scope, { kind: 'areas.outlined', record: { kind: 'area', id } });
	return { id, slug };
}

/** Changes an area. `version` is the one the person saw; refuses when somebody else has changed it since. */
export async function reviseArea(scope: Scope, id: string, { version, ...fields }: Partial<AreaFields> & { version?: number | undefined }): Promise<void> {
	mayKeep(scope);
	const row = isId(id)
		? await scope.db.selectFrom('area').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).forUpdate().executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('area');
	if (version !== undefined && version !== row.version) throw new Refused('areas.changed_meanwhile');
	if (fields.audience === 'office' && row.office_id !== scope.officeId) throw new Refused('areas.kept_by_another_office');
	if (fields.parentId === id) throw new Refused('areas.part_of_itself');
	const columns: Record<string, unknown> = { ...(await columnsOf(scope, fields, row.caretaker_person_id)), ...(fields.name && { name: fields.name.trim() }), ...(fields.kind && { kind: fields.kind }) };
	const changed = Object.keys(columns).filter((column) => plain(columns[column]) !== plain((row as Record<string, unknown>)[column]));
	if (changed.length === 0) return;
	await scope.db.updateTable('area').set({ ...columns, version: row.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const part = (of: Record<string, unknown>) => Object.fromEntries(changed.map((column) => [column, of[column] ?? null]));
	await journal(scope, { deed: 'areas.revise', record: { kind: 'area', id }, before: part(row as never), after: part(columns), audience: entryAudience(row.audience) });
	if (changed.includes('outline')) await fact(scope, { kind: 'areas.outlined', record: { kind: 'area', id } });
}

async function columnsOf(scope: Scope, fields: Partial<AreaFields>, caretakerNow: string | null) {
	const { parentId, outline, outlinePrecision, municipality, descriptionDe, descriptionEn, planningLaw, caretakerOfficeId, caretaker, caretakerPersonId, audience } = fields;
	if (parentId) await mustSee(scope, parentId);
	return {
		...(parentId !== undefined && { parent_id: parentId }),
		...(outline !== undefined && outlineColumns(outline)),
		...(outlinePrecision && { outline_precision: outlinePrecision }),
		...(municipality !== undefined && { municipality: municipality || null }),
		...(descriptionDe !== undefined && { description_de: descriptionDe.trim() }),
		...(descriptionEn !== undefined && { description_en: descriptionEn.trim() }),
		...(planningLaw !== undefined && { planning_law: planningLaw.trim() }),
		...(caretakerOfficeId !== undefined && { caretaker_office_id: caretakerOfficeId }),
		...(caretakerPersonId !== undefined && { caretaker_person_id: caretakerPersonId }),
		...(caretaker !== undefined && { caretaker_person_id: caretaker && (await caretakerId(scope, caretaker, caretakerNow)) }),
		...(audience && { audience })
	};
}

async function mustSee(scope: Scope, areaId: string): Promise<void> {
	const parent = isId(areaId)
		? await scope.db.selectFrom('area').select('id').where('network_id', '=', scope.network.id).where('id', '=', areaId).executeTakeFirst()
		: undefined;
	if (!parent) throw new NotFound('area');
}

function outlineColumns(text: string) {
	if (text.trim() === '') return { outline: null, lat: null, lon: null };
	const area = readOutline(text);
	if (typeof area === 'string') throw new Refused(area);
	return { outline: JSON.stringify(area), ...innerPoint(area) };
}

function plain(value: unknown): string {
	return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : String(value ?? '');
}

function entryAudience(audience: string | undefined): 'office' | 'network' {
	return audience === 'office' ? 'office' : 'network';
}

async function freeSlug(scope: Scope, name: string): Promise<string> {
	const base = slugOf(name);
	const candidates = [base, ...Array.from({ length: 8 }, (_, index) => `${base}-${index + 2}`)];
	const rows = await scope.db.selectFrom('area').select('slug').where('network_id', '=', scope.network.id).where('slug', 'in', candidates).execute();
	const taken = new Set(rows.map((row) => row.slug));
	return candidates.find((slug) => !taken.has(slug)) ?? `${base}-${newId().slice(-8)}`;
}
