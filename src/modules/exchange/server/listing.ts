// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { queryLexemes } from '#shared/german/index.ts';
import { pageOf } from '#shared/page.ts';
import { asCategory } from '../categories.ts';
import { boundingBox } from '../matching/distance.ts';
import { ageOf } from '../need-rules.ts';
import type { CardResult, ExchangeCard } from '../views.ts';
import { findPlace } from './places.ts';
import { categoryLabel } from './wording.ts';

/** What a list of needs or offers can be asked for. */
export interface ListQuery {
	q?: string;
	categories?: string[];
	/** Near this place, as typed. */
	near?: string;
	radiusKm?: number;
	sort?: 'new' | 'near' | 'fit';
	page: number;
}

export type ListView = 'pub.need' | 'pub.offer' | 'pub.need_for_members' | 'pub.offer_for_members';

export interface CardRow {
	id: string;
	slug: string;
	title: string;
	text: string;
	text_en: string;
	category: string | null;
	town: string;
	place: string;
	anonymous: boolean;
	organisation_name: string | null;
	organisation_slug: string | null;
	confirmed_at: Date | null;
	created_at: Date;
	distance_km: number | null;
}

const PAGE_SIZE = 20;
const NEAR_KM = 25;

/** A row of the public views as a card. */
export function cardOf(scope: Scope, row: CardRow): ExchangeCard {
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		text: scope.locale === 'en' && row.text_en ? row.text_en : row.text,
		category: asCategory(row.category),
		categoryLabel: categoryLabel(scope.locale, row.category),
		place: placeInWords(row),
		anonymous: row.anonymous,
		organisation: row.organisation_name && row.organisation_slug ? { name: row.organisation_name, slug: row.organisation_slug } : null,
		distanceKm: row.distance_km === null ? null : Math.round(Number(row.distance_km) * 10) / 10,
		createdAt: row.created_at,
		confirmedAt: row.confirmed_at,
		age: row.confirmed_at ? ageOf(row.confirmed_at, scope.now) : null
	};
}

/** "Elberfeld, Wuppertal"; without a name only the town. */
export function placeInWords({ place, town }: { place: string; town: string }): string {
	if (!place || place === town) return town || place;
	return town && !place.includes(town) ? `${place}, ${town}` : place;
}

interface Filters {
	words: RawBuilder<unknown>;
	category: RawBuilder<unknown>;
	near: RawBuilder<unknown>;
	lexemes: string[];
	unknownPlace: boolean;
	distance: RawBuilder<unknown>;
}

/** One page of a public list, and the categories with the number of hits that each would leave. */
export async function listCards(scope: Scope, view: ListView, query: ListQuery): Promise<CardResult> {
	const filters = await filtersOf(scope, query);
	const confirmed = view.includes('offer') ? sql`n.confirmed_at` : sql`null::timestamptz`;
	const rows = await sql<CardRow & { total: number }>`
		select n.id, n.slug, n.title, n.text, n.text_en, n.category, n.town, n.place, n.anonymous, n.created_at, ${confirmed} as confirmed_at,
		       o.name as organisation_name, o.slug as organisation_slug, ${filters.distance} as distance_km, count(*) over () as total
		  from ${sql.table(view)} n left join pub.organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		 where n.network_id = ${scope.network.id} and ${filters.words} and ${filters.near} and ${filters.category}
		 order by ${orderOf(query, filters)} limit ${PAGE_SIZE} offset ${(query.page - 1) * PAGE_SIZE}`.execute(scope.db);
	const counts = await sql<{ category: string | null; count: number }>`
		select n.category, count(*) as count from ${sql.table(view)} n
		 where n.network_id = ${scope.network.id} and ${filters.words} and ${filters.near} and n.category is not null
		 group by n.category order by count desc, n.category`.execute(scope.db);
	const total = Number(rows.rows[0]?.total ?? 0);
	return {
		page: pageOf(rows.rows.map((row) => cardOf(scope, row)), total, query.page, PAGE_SIZE),
		categories: counts.rows.map((row) => ({ value: row.category!, label: categoryLabel(scope.locale, row.category), count: Number(row.count) })),
		unknownPlace: filters.unknownPlace
	};
}

async function filtersOf(scope: Scope, query: ListQuery): Promise<Filters> {
	const lexemes = query.q ? queryLexemes(query.q).filter((one) => one.weight >= 0.2).map((one) => one.lexeme) : [];
	const place = query.near ? await findPlace(scope, query.near) : null;
	const box = place ? boundingBox(place, query.radiusKm ?? NEAR_KM) : null;
	const categories = (query.categories ?? []).filter((one) => asCategory(one));
	return {
		lexemes,
		unknownPlace: Boolean(query.near) && !place,
		words: query.q ? sql`(n.lexemes && ${lexemes}::text[] or n.title ilike ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`})` : sql`true`,
		category: categories.length ? sql`n.category = any(${categories}::text[])` : sql`true`,
		near: box
			? sql`((n.lat between ${box.south} and ${box.north} and n.lon between ${box.west} and ${box.east}) or (n.lat is null and n.town = ${place!.town}))`
			: sql`true`,
		distance: place
			? sql`6371.0088 * 2 * asin(least(1, sqrt(power(sin(radians(n.lat - ${place.lat}) / 2), 2)
				+ cos(radians(${place.lat})) * cos(radians(n.lat)) * power(sin(radians(n.lon - ${place.lon}) / 2), 2))))`
			: sql`null::float8`
	};
}

/** Newest first; with words by how many of them are met, with a place by distance. */
function orderOf(query: ListQuery, filters: Filters): RawBuilder<unknown> {
	const hits = sql`cardinality(array(select unnest(n.lexemes) intersect select unnest(${filters.lexemes}::text[]))) desc`;
	if (query.sort === 'near' || (query.near && !query.sort && !query.q)) return sql`distance_km nulls last, n.created_at desc, n.id`;
	if (query.q && query.sort !== 'new') return sql`${hits}, n.created_at desc, n.id`;
	return sql`n.created_at desc, n.id`;
}
