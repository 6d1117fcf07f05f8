// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { Audience } from '../../kinds.ts';
import type { OrganisationPage, SiteView } from '../../views.ts';
import { isStranger, seen } from '../access.ts';

/** "e.V." and "e. V." are written by the same people. */
const plainly = (text: RawBuilder<unknown>) => sql`translate(lower(${text}), ' ._', '')`;

/** A legal form in plain words, found by the way people write it; unknown ones are shown as written. */
export async function listLegalForm(scope: Scope, written: string | null): Promise<OrganisationPage['legalForm']> {
	if (!written) return null;
	const plain = scope.locale === 'en' ? sql`coalesce(plain_en, plain)` : sql`plain`;
	const found = await sql<{ plain: string | null }>`select ${plain} as plain from ref.legal_form
		where ${plainly(sql`${written}::text`)} in (${plainly(sql`key`)}, ${plainly(sql`short`)}, ${plainly(sql`label`)}) and plain is not null order by position limit 1`.execute(scope.db);
	return { label: written, plain: found.rows[0]?.plain ?? null };
}

/** Branches of industry with their plain words, the main one first. */
export async function listBranches(scope: Scope, id: string): Promise<OrganisationPage['branches']> {
	const title = scope.locale === 'en' ? sql`coalesce(z.title_en, z.title)` : sql`z.title`;
	const found = await sql<OrganisationPage['branches'][number]>`
		select w.scheme, w.code, coalesce(${title}, w.code) as title, w.main, w.proposed
		  from ${seen(scope, 'organisation_wz')} w left join ref.wz z on z.scheme = w.scheme and z.code = w.code
		 where w.network_id = ${scope.network.id} and w.organisation_id = ${id} order by w.main desc, w.scheme desc, w.code`.execute(scope.db);
	return found.rows;
}

/** The areas that a site (alias s) lies in, without those that a correction (Korrektur) excludes; a view of what strangers see holds no such rows. */
export const areasOf = (residency: RawBuilder<unknown>, area: RawBuilder<unknown>, belongs = sql`r.belongs`) => sql`
	coalesce((select json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'how', r.how) order by a.name)
	   from ${residency} r join ${area} a on a.network_id = r.network_id and a.id = r.area_id
	  where r.network_id = s.network_id and r.site_id = s.id and ${belongs}), '[]') as areas`;

/** Sites with the areas that they lie in; the main one first, closed ones last. */
export async function listSites(scope: Scope, id: string): Promise<SiteView[]> {
	const found = await sql<SiteView>`
		select s.id, s.label, s.street, s.house_number as "houseNumber", s.postcode, s.city, s.district, s.lat, s.lon, s.address_public as "addressPublic", s.opening_hours as "openingHours", s.wheelchair,
		       s.is_main as "isMain", s.since, s.until, s.precision,
		       ${areasOf(seen(scope, 'residency'), seen(scope, 'area'), isStranger(scope) ? sql`true` : undefined)}
		  from ${seen(scope, 'site')} s where s.network_id = ${scope.network.id} and s.organisation_id = ${id}
		 order by s.until is not null, s.is_main desc, s.since nulls first, s.id`.execute(scope.db);
	return found.rows;
}

/** People with a role today: for strangers those who agreed to be shown. */
export async function listPeople(scope: Scope, id: string): Promise<OrganisationPage['people']> {
	if (scope.surface === 'member' || scope.surface === 'link') return [];
	const today = scope.now;
	const found = isStranger(scope)
		? await sql<OrganisationPage['people'][number]>`select id, name, title, role from pub.organisation_person
			where network_id = ${scope.network.id} and organisation_id = ${id} and (until is null or until >= ${today}) order by name`.execute(scope.db)
		: await sql<OrganisationPage['people'][number]>`select p.id, n.name, n.title, p.role from organisation_person p
			join person n on n.network_id = p.network_id and n.id = p.person_id
			where p.network_id = ${scope.network.id} and p.organisation_id = ${id} and (p.until is null or p.until >= ${today}) order by n.name`.execute(scope.db);
	return found.rows;
}

/** Relations in both directions whose other end the viewer may see, running ones first. */
export async function listRelations(scope: Scope, id: string): Promise<OrganisationPage['relations']> {
	const found = await sql<OrganisationPage['relations'][number]>`
		select r.id, r.kind, r.from_id = ${id} as outgoing, r.goods, r.quantity, r.since, r.until, ${scope.surface === 'desk' || scope.surface === 'worker' ? sql`r.audience` : sql`'public'`} as audience,
		       json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as other
		  from ${seen(scope, 'organisation_relation')} r
		  join ${seen(scope, 'organisation')} o on o.network_id = r.network_id and o.id = case when r.from_id = ${id} then r.to_id else r.from_id end
		 where r.network_id = ${scope.network.id} and (r.from_id = ${id} or r.to_id = ${id}) and o.state = 'active'
		 order by r.until is not null, o.name_key`.execute(scope.db);
	return found.rows;
}

/** A site (alias s) in a line: "Lager, Höhne 3, Wuppertal". */
const SITE_NAME = sql`concat_ws(', ', nullif(s.label, ''), nullif(concat_ws(' ', nullif(s.street, ''), nullif(s.house_number, '')), ''), nullif(s.city, ''))`;

/** Life events (Stationen), the latest first; `ahead` is what has not come yet. */
export async function listLifeEvents(scope: Scope, id: string): Promise<OrganisationPage['lifeEvents']> {
	const atDesk = scope.surface === 'desk' || scope.surface === 'worker';
	const inside = atDesk ? sql`e.audience, ${SITE_NAME} as site, coalesce(a.name, '') as area` : sql`'public' as audience, '' as site, '' as area`;
	const places = atDesk ? sql`left join site s on s.network_id = e.network_id and s.id = e.site_id left join area a on a.network_id = e.network_id and a.id = e.area_id` : sql``;
	const found = await sql<{ id: string; kind: string; at: string; at_precision: string; note: string; ahead: boolean; audience: Audience; site: string; area: string }>`
		select e.id, e.kind, e.at, e.at_precision, e.note, e.at > ${dayOf(scope.now)}::date as ahead, ${inside} from ${seen(scope, 'life_event')} e ${places}
		 where e.network_id = ${scope.network.id} and e.organisation_id = ${id} order by e.at desc, e.id desc`.execute(scope.db);
	return found.rows.map(({ kind, at, at_precision, ...row }) => ({ ...row, kind: kind as never, at: { day: at, precision: at_precision as never } }));
}
