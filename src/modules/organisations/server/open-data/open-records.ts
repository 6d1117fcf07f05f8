// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { monthsBetween } from '#shared/dates.ts';
import { NotFound } from '#shared/refusal.ts';
import { pageOf, type Page } from '#shared/page.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import type { OpenOrganisation } from '../../open-data/record.ts';
import { kilometres } from '../directory/condition.ts';
import { wholeCondition } from '../directory/list-directory.ts';

/** Nobody takes more in one piece; programs that need more page through the interface. */
export const MOST_RECORDS = 50_000;

/** A question to the open data: that of the directory, and since when records must have changed. */
export interface OpenQuery extends DirectoryQuery { changedSince: Date | null }

/** Where the pages of the network are, without a slash at the end: `https://host/wuppertal`. */
export type PublicBase = string;

/** One page of public organisations. Reads the public views only, whoever asks. */
export async function listOpenOrganisations(scope: Scope, query: OpenQuery, base: PublicBase): Promise<Page<OpenOrganisation>> {
	const where = sql`${wholeCondition(scope, query, 'all')} and ${query.changedSince ? sql`o.changed_at >= ${query.changedSince}` : sql`true`}`;
	const counted = await sql<{ total: string }>`select count(*) as total from pub.organisation o where ${where}`.execute(scope.db);
	const page = sql`limit ${query.size} offset ${(query.page - 1) * query.size}`;
	return pageOf(await select(scope, where, orderOf(query), page, base), Number(counted.rows[0]!.total), query.page, query.size, Infinity);
}

/** Every public organisation that answers a question, by name; for files. */
export async function listAllOpenOrganisations(scope: Scope, query: DirectoryQuery, base: PublicBase, most = MOST_RECORDS): Promise<OpenOrganisation[]> {
	return select(scope, wholeCondition(scope, query, 'all'), sql`o.name_key, o.id`, sql`limit ${most}`, base);
}

/** The public organisation at an address; 404 where there is none. */
export async function getOpenOrganisation(scope: Scope, slug: string, base: PublicBase): Promise<OpenOrganisation> {
	const [found] = await select(scope, sql`o.network_id = ${scope.network.id} and o.slug = ${slug}`, sql`o.id`, sql`limit 1`, base);
	if (!found) throw new NotFound('organisation');
	return found;
}

/** Paging needs an order in which no record changes its place while others come in. */
function orderOf(query: OpenQuery): RawBuilder<unknown> {
	if (query.changedSince) return sql`o.changed_at, o.id`;
	return query.near && query.sort === 'distance' ? sql`${kilometres(query.near)}, o.id` : sql`o.name_key, o.id`;
}

interface Row extends Omit<OpenOrganisation, 'url' | 'summary' | 'description' | 'founded' | 'origin' | 'ageInMonths' | 'confirmedAt' | 'changedAt'> {
	summary_de: string; summary_en: string; description_de: string; description_en: string; founded_on: string | null; founded_precision: string;
	source: string; source_url: string | null; licence: string | null; attribution: string | null; retrieved_at: Date | null; confirmed_at: Date | null; changed_at: Date;
}

async function select(scope: Scope, where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: RawBuilder<unknown>, base: PublicBase): Promise<OpenOrganisation[]> {
	const found = await sql<Row>`
		with hit as (select o.*, row_number() over (order by ${order}) as place from pub.organisation o where ${where} order by ${order} ${limit})
		select o.id, o.slug, o.name, o.kind, o.legal_form as "legalForm", o.non_profit as "nonProfit", o.summary_de, o.summary_en, o.description_de, o.description_en, o.email, o.phone,
		       o.website, o.founded_on, o.founded_precision, o.tags, o.fields, o.confirmed_at, o.confirmed_by as "confirmedBy", o.source, o.source_url, o.licence,
		       o.attribution, o.retrieved_at, o.changed_at,
		       coalesce((select json_agg(json_build_object('scheme', w.scheme, 'code', w.code, 'main', w.main) order by w.main desc, w.scheme desc, w.code)
		          from pub.organisation_wz w where w.network_id = o.network_id and w.organisation_id = o.id), '[]') as branches,
		       coalesce((select json_agg(${siteObject} order by s.is_main desc, s.since nulls first, s.id)
		          from pub.site s where s.network_id = o.network_id and s.organisation_id = o.id), '[]') as sites,
		       coalesce((select json_agg(json_build_object('kind', r.kind, 'direction', case when r.from_id = o.id then 'out' else 'in' end, 'other', p.slug,
		            'goods', r.goods, 'quantity', r.quantity, 'since', r.since, 'until', r.until) order by r.id)
		          from pub.organisation_relation r join pub.organisation p on p.network_id = r.network_id and p.id = case when r.from_id = o.id then r.to_id else r.from_id end
		         where r.network_id = o.network_id and (r.from_id = o.id or r.to_id = o.id)), '[]') as relations,
		       coalesce((select json_agg(json_build_object('kind', e.kind, 'on', e.at, 'precision', e.at_precision, 'note', e.note) order by e.at, e.id)
		          from pub.life_event e where e.network_id = o.network_id and e.organisation_id = o.id), '[]') as "lifeEvents"
		  from hit o order by o.place`.execute(scope.db);
	return found.rows.map((row) => openRecordOf(row, base, scope.now));
}

const siteObject = sql`json_build_object('id', s.id, 'label', s.label, 'street', s.street, 'houseNumber', s.house_number, 'postcode', s.postcode, 'city', s.city,
	'district', s.district, 'ags', s.ags, 'lat', s.lat, 'lon', s.lon, 'precision', s.precision, 'openingHours', s.opening_hours, 'wheelchair', s.wheelchair,
	'main', s.is_main, 'since', s.since, 'until', s.until, 'areas', coalesce((select json_agg(a.slug order by a.slug) from pub.residency r
		join pub.area a on a.network_id = r.network_id and a.id = r.area_id where r.network_id = s.network_id and r.site_id = s.id), '[]'::json))`;

function openRecordOf(row: Row, base: PublicBase, now: Date): OpenOrganisation {
	const { summary_de, summary_en, description_de, description_en, founded_on, founded_precision, source, source_url, licence, attribution, retrieved_at, confirmed_at, changed_at, ...same } = row;
	return {
		...same,
		url: `${base}/verzeichnis/${row.slug}`,
		summary: { de: summary_de, en: summary_en },
		description: { de: description_de, en: description_en },
		founded: founded_on ? { on: founded_on, precision: founded_precision as 'day' } : null,
		confirmedAt: confirmed_at?.toISOString() ?? null,
		ageInMonths: confirmed_at ? monthsBetween(confirmed_at, now) : null,
		origin: { name: source, url: source_url, licence, attribution, retrievedAt: retrieved_at?.toISOString() ?? null },
		changedAt: changed_at.toISOString()
	};
}
