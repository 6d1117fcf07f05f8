// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { vectorOf } from './search-words.ts';

interface Whole {
	id: string;
	name: string;
	texts: string;
	/** Names of records that were merged into this one, as far as whoever sees this one could see them. */
	former: string | null;
	tags: string[];
	/** Fields that must not be published: their words find nobody. */
	hidden: string[];
	field_labels: string[] | null;
	sites: { city: string; district: string; street: string; lat: number | null; lon: number | null }[] | null;
	branches: { scheme: string; section: string | null; title: string | null }[] | null;
	areas: { id: string; name: string }[] | null;
}

/**
 * Brings the derived columns of records up to date (search words, towns, sections, areas, point) after anything that
 * they are derived from was written. Two statements, however many records.
 */
export async function refreshDerived(scope: Scope, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const records = JSON.stringify((await loadWhole(scope, ids)).map(derivedOf));
	await sql`
		update organisation o set lexemes = x.lexemes::tsvector, sections = x.sections, towns = x.towns, districts = x.districts,
		       areas = x.areas, lat = x.lat, lon = x.lon, changed_at = ${scope.now}
		  from jsonb_to_recordset(${records}::jsonb) as x (id uuid, lexemes text, sections text[], towns text[], districts text[],
		       areas uuid[], lat double precision, lon double precision)
		 where o.network_id = ${scope.network.id} and o.id = x.id`.execute(scope.db);
}

/** The text of a column, unless its field must not be published. */
const said = (field: string, column: string) => sql`case when not ${field} = any (o.unpublished_fields) then ${sql.ref(column)} end`;

async function loadWhole(scope: Scope, ids: readonly string[]): Promise<Whole[]> {
	const network = scope.network.id;
	const found = await sql<Whole>`
		select o.id, o.name, o.tags,
		       (select string_agg(g.name, ' . ') from organisation g where g.network_id = o.network_id and g.merged_into = o.id and not 'name' = any (g.unpublished_fields)
		           and array_position(array['office', 'network', 'members', 'public'], g.audience::text) >= array_position(array['office', 'network', 'members', 'public'], o.audience::text)) as former,
		       o.unpublished_fields as hidden,
		       concat_ws(' ', ${said('legal_form', 'o.legal_form')}, case when o.non_profit and not 'legal_form' = any (o.unpublished_fields) then 'gemeinnützig non-profit' end, ${said('summary', 'o.summary_de')}, ${said('summary', 'o.summary_en')},
		         ${said('description', 'o.description_de')}, ${said('description', 'o.description_en')}) as texts,
		       (select array_agg(concat_ws(' ', t.label_de, t.label_en)) from taxonomy_term t
		         where t.network_id = o.network_id and t.key = any (o.fields)) as field_labels,
		       (select json_agg(json_build_object('city', s.city, 'district', s.district, 'lat', s.public_lat, 'lon', s.public_lon,
		                'street', case when s.address_public then s.street else '' end) order by s.is_main desc, s.created_at)
		          from site s where s.network_id = o.network_id and s.organisation_id = o.id
		           and (s.until is null or s.until >= ${dayOf(scope.now)})) as sites,
		       (select json_agg(json_build_object('scheme', w.scheme, 'section', z.section, 'title', concat_ws(' ', z.short_title, z.title)))
		          from organisation_wz w left join ref.wz z on z.scheme = w.scheme and z.code = w.code
		         where w.network_id = o.network_id and w.organisation_id = o.id) as branches,
		       (select json_agg(distinct jsonb_build_object('id', a.id, 'name', case when a.audience = 'public' then a.name else '' end))
		          from residency r join site s on s.network_id = r.network_id and s.id = r.site_id
		          join area a on a.network_id = r.network_id and a.id = r.area_id
		         where r.network_id = o.network_id and s.organisation_id = o.id and r.belongs
		           and (r.until is null or r.until >= ${dayOf(scope.now)})) as areas
		  from organisation o where o.network_id = ${network} and o.id = any (${ids}::uuid[])`.execute(scope.db);
	return found.rows;
}

function derivedOf(whole: Whole) {
	const [sites, branches, areas] = [whole.sites ?? [], whole.branches ?? [], whole.areas ?? []];
	const placed = sites.find((site) => site.lat !== null);
	const towns = distinct(sites.map((site) => site.city));
	const districts = distinct(sites.map((site) => site.district));
	const open = (field: string, words: string[]) => (whole.hidden.includes(field) ? [] : words);
	return {
		id: whole.id,
		lexemes: vectorOf({
			A: whole.name,
			B: [whole.former ?? '', ...open('tags', whole.tags), ...open('fields', whole.field_labels ?? []), ...open('branches', branches.map((branch) => branch.title ?? ''))].join(' . '),
			C: whole.texts,
			D: open('address', [...towns, ...districts, ...sites.map((site) => site.street), ...areas.map((area) => area.name)]).join(' . ')
		}),
		sections: distinct(branches.map((branch) => (branch.section ? `${branch.scheme}:${branch.section}` : ''))),
		towns,
		districts,
		areas: areas.map((area) => area.id),
		lat: placed?.lat ?? null,
		lon: placed?.lon ?? null
	};
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values.filter((value) => value !== ''))];
}
