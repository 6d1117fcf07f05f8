// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { asCategory } from '../categories.ts';
import type { CriterionValue } from '../criteria.ts';
import type { ProposedCriterion } from '../intake/proposal.ts';
import type { OpenNeed, OpenOffer } from '../open-record.ts';
import { placeInWords } from './listing.ts';
import { attributeInWords, criterionInWords } from './wording.ts';

/** What is asked of the open needs or offers; an empty list of categories means all. */
export interface OpenExchangeQuery { categories: string[]; changedSince: Date | null; page: number; size: number }

interface Row {
	id: string; slug: string; title: string; text: string; text_en: string; category: string | null; place: string; town: string; lat: number | null;
	lon: number | null; anonymous: boolean; organisation: string | null; from: string | null; until: string | null; created_at: Date; changed_at: Date;
}
type NeedRow = Row & { radius_km: number; must: ProposedCriterion[] };
type OfferRow = Row & { attributes: Record<string, CriterionValue>; confirmed_at: Date };

/** One page of public needs, the oldest change first where `changedSince` is asked for, else the newest first. */
export async function listNeedsAsData(scope: Scope, query: OpenExchangeQuery, base: string): Promise<Page<OpenNeed>> {
	const { rows, total } = await select<NeedRow>(scope, 'pub.need', sql`n.radius_km, n.must, n.period_from as "from", n.period_until as until`, query);
	return pageOf(rows.map(({ radius_km, must, ...row }) => ({
		...sharedOf(row, `${base}/gesuche`), radiusKm: radius_km,
		must: must.map(({ key, value }) => ({ key, value, sentence: criterionInWords('de', key, value).sentence }))
	})), total, query.page, query.size, Infinity);
}

/** One page of public offers, in the same order. */
export async function listOffersAsData(scope: Scope, query: OpenExchangeQuery, base: string): Promise<Page<OpenOffer>> {
	const { rows, total } = await select<OfferRow>(scope, 'pub.offer', sql`n.attributes, n.confirmed_at, n.available_from as "from", n.available_until as until`, query);
	return pageOf(rows.map(({ attributes, confirmed_at, ...row }) => ({
		...sharedOf(row, `${base}/angebote`), confirmedAt: confirmed_at.toISOString(),
		attributes: Object.entries(attributes).map(([key, value]) => ({ key, value, sentence: attributeInWords('de', key, value).sentence }))
	})), total, query.page, query.size, Infinity);
}

async function select<R extends Row>(scope: Scope, view: 'pub.need' | 'pub.offer', more: RawBuilder<unknown>, query: OpenExchangeQuery): Promise<{ rows: R[]; total: number }> {
	const { categories, changedSince, page, size } = query;
	const where = sql`n.network_id = ${scope.network.id} and ${categories.length > 0 ? sql`n.category = any (${categories})` : sql`true`}
		and ${changedSince ? sql`n.changed_at >= ${changedSince}` : sql`true`}`;
	const order = changedSince ? sql`n.changed_at, n.id` : sql`n.created_at desc, n.id`;
	const counted = await sql<{ total: string }>`select count(*) as total from ${sql.table(view)} n where ${where}`.execute(scope.db);
	const found = await sql<R>`
		select n.id, n.slug, n.title, n.text, n.text_en, n.category, n.place, n.town, n.lat, n.lon, n.anonymous, o.slug as organisation, n.created_at, n.changed_at, ${more}
		  from ${sql.table(view)} n left join pub.organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		 where ${where} order by ${order} limit ${size} offset ${(page - 1) * size}`.execute(scope.db);
	return { rows: found.rows, total: Number(counted.rows[0]!.total) };
}

function sharedOf({ text, text_en, town, created_at, changed_at, ...row }: Row, folder: string) {
	return {
		...row, category: asCategory(row.category), place: placeInWords({ place: row.place, town }), url: `${folder}/${row.slug}`,
		text: { de: text, en: text_en }, createdAt: created_at.toISOString(), changedAt: changed_at.toISOString()
	};
}
