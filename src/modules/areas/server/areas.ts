// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { AreaCard, AreaFields, AreaOrigin, AreaPage } from '../views.ts';
import { caretakerOf } from './caretaker.ts';

const isStranger = (scope: Scope) => scope.surface === 'public' || scope.surface === 'intake';
const seen = (scope: Scope) => (isStranger(scope) ? sql.table('pub.area') : sql.table('public.area'));
const cardColumns = (scope: Scope) => sql`a.id, a.slug, a.name, a.kind, a.parent_id as "parentId", a.lat, a.lon, a.outline, a.attribution as credit, a.audience,
	${scope.locale === 'en' ? sql`coalesce(nullif(a.description_en, ''), a.description_de)` : sql`a.description_de`} as description`;

/** All areas (Gewerbegebiete und Quartiere) that the viewer may see, parks first, each by name. */
export async function listAreas(scope: Scope): Promise<AreaCard[]> {
	const found = await sql<AreaCard>`select ${cardColumns(scope)} from ${seen(scope)} a where a.network_id = ${scope.network.id}
		order by a.kind, a.name`.execute(scope.db);
	return found.rows;
}

/** The area at an address with its parts and who looks after it; 404 for what is not there for the viewer. */
export async function getAreaPage(scope: Scope, slug: string): Promise<AreaPage> {
	const officeName = scope.locale === 'en' ? sql`coalesce(nullif(f.name_en, ''), f.name_de)` : sql`f.name_de`;
	const found = await sql<AreaPage>`
		select ${cardColumns(scope)}, a.outline_precision as "outlinePrecision", a.planning_law as "planningLaw", a.municipality,
		       json_build_object('source', a.source, 'licence', a.licence, 'attribution', a.attribution) as origin,
		       case when f.id is not null then json_build_object('id', f.id, 'name', ${officeName}, 'email', f.email, 'phone', f.phone) end as office,
		       case when p.id is not null then json_build_object('slug', p.slug, 'name', p.name) end as parent
		  from ${seen(scope)} a
		  left join pub.office f on f.network_id = a.network_id and f.id = coalesce(a.caretaker_office_id, a.office_id)
		  left join ${seen(scope)} p on p.network_id = a.network_id and p.id = a.parent_id
		 where a.network_id = ${scope.network.id} and a.slug = ${slug}`.execute(scope.db);
	const area = found.rows[0];
	if (!area) throw new NotFound('area');
	const parts = await sql<AreaCard>`select ${cardColumns(scope)} from ${seen(scope)} a
		where a.network_id = ${scope.network.id} and a.parent_id = ${area.id} order by a.name`.execute(scope.db);
	return { ...area, parts: parts.rows };
}

/** The area behind an edit form, with the version that a change must name. */
export async function getEditableArea(scope: Scope, id: string): Promise<AreaFields & { id: string; slug: string; version: number; origin: AreaOrigin }> {
	const row = isId(id) && !isStranger(scope)
		? await scope.db.selectFrom('area').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('area');
	return {
		id: row.id, slug: row.slug, version: row.version, origin: { source: row.source, licence: row.licence, attribution: row.attribution }, name: row.name, kind: row.kind as AreaFields['kind'], parentId: row.parent_id,
		outline: row.outline ? JSON.stringify(row.outline) : '', outlinePrecision: row.outline_precision as AreaFields['outlinePrecision'],
		municipality: row.municipality, descriptionDe: row.description_de, descriptionEn: row.description_en, planningLaw: row.planning_law,
		caretakerOfficeId: row.caretaker_office_id, caretaker: await caretakerOf(scope, row.caretaker_person_id), caretakerPersonId: row.caretaker_person_id, audience: row.audience
	};
}
