// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { asCategory } from '../../categories.ts';
import type { CriterionValue } from '../../criteria.ts';
import { ageOf, type OfferState } from '../../need-rules.ts';
import type { CardResult, ExchangePage, OfferPage } from '../../views.ts';
import { worksFor } from '../access.ts';
import { findContact } from '../contacts.ts';
import { listIntroductionsOf } from '../introductions/cards.ts';
import { cardOf, listCards, placeInWords, type CardRow, type ListQuery, type ListView } from '../listing.ts';
import { officeOf } from '../offices.ts';
import { organisationOf } from '../organisations.ts';
import { attributeInWords, categoryLabel, say } from '../wording.ts';
import { loadOffer } from './load.ts';

const viewFor = (scope: Scope): ListView => (scope.surface === 'member' ? 'pub.offer_for_members' : 'pub.offer');

/** Standing offers that anybody (or any member) may find. */
export async function listOffers(scope: Scope, query: ListQuery): Promise<CardResult> {
	return listCards(scope, viewFor(scope), query);
}

/** One public offer by its address. */
export async function getPublicOffer(scope: Scope, slug: string): Promise<ExchangePage> {
	const found = await sql<CardRow & { attributes: Record<string, CriterionValue>; available_from: string | null; available_until: string | null; office_id: string }>`
		select n.*, o.name as organisation_name, o.slug as organisation_slug, null::float8 as distance_km
		  from ${sql.table(viewFor(scope))} n left join pub.organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		 where n.network_id = ${scope.network.id} and n.slug = ${slug}`.execute(scope.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('offer');
	const office = await officeOf(scope, row.office_id);
	return {
		...cardOf(scope, row),
		criteria: { must: Object.entries(row.attributes).map(([key, value]) => attributeInWords(scope.locale, key, value)), wish: [] },
		radiusKm: null,
		period: { from: row.available_from, until: row.available_until },
		office: { id: office.id, name: office.name, email: office.email, phone: office.phone }
	};
}

/** A line of the desk's (or a member's own) list of offers. */
export interface OfferRow {
	id: string;
	title: string;
	state: OfferState;
	stateLabel: string;
	categoryLabel: string;
	place: string;
	who: string;
	unconfirmed: boolean;
	confirmedAt: Date;
	age: 'fresh' | 'aging' | 'old';
}

export interface OfferListQuery {
	state?: OfferState | 'live' | 'all';
	q?: string;
	sort?: 'new' | 'age' | 'title';
	page: number;
	/** Rows of a page; a file takes more than a screen. */
	size?: number;
	/** Only those whose address nobody confirmed yet. */
	waits?: 'address' | null;
	organisationIds?: readonly string[];
}

const PAGE_SIZE = 30;
const ORDER = { new: sql`n.created_at desc`, age: sql`n.confirmed_at`, title: sql`n.title collate "de-x-icu"` };

/** The office's list of offers with their age; the ones nobody confirmed for long come first when sorted by age. */
export async function listOffersAtDesk(scope: Scope, query: OfferListQuery): Promise<Page<OfferRow>> {
	const size = query.size ?? PAGE_SIZE;
	const state =
		query.state === 'all' ? sql`true`
		: !query.state || query.state === 'live' ? sql`n.state in ('received', 'open')`
		: sql`n.state = ${query.state}`;
	const like = query.q ? sql`n.title ilike ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`;
	const own = query.organisationIds ? sql`n.organisation_id = any(${query.organisationIds as string[]}::uuid[])` : sql`true`;
	const waits = query.waits === 'address' ? sql`c.email is not null and c.confirmed_at is null` : sql`true`;
	const found = await sql<{ id: string; title: string; state: OfferState; category: string | null; place: string; town: string; who: string; unconfirmed: boolean; confirmed_at: Date; total: number }>`
		select n.id, n.title, n.state, n.category, n.place, n.town, n.confirmed_at, coalesce(o.name, nullif(c.organisation_name, ''), c.name, '') as who,
		       (c.email is not null and c.confirmed_at is null) as unconfirmed, count(*) over () as total
		  from offer n left join organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		  left join exchange_contact c on c.network_id = n.network_id and c.offer_id = n.id
		 where n.network_id = ${scope.network.id} and ${state} and ${like} and ${own} and ${waits}
		 order by ${ORDER[query.sort ?? 'new']}, n.id limit ${size} offset ${(query.page - 1) * size}`.execute(scope.db);
	const rows = found.rows.map((row) => ({
		id: row.id, title: row.title, state: row.state, stateLabel: say(scope.locale, `exchange_offer_state_${row.state}`),
		categoryLabel: categoryLabel(scope.locale, row.category), place: placeInWords(row), who: row.who, unconfirmed: row.unconfirmed,
		confirmedAt: row.confirmed_at, age: ageOf(row.confirmed_at, scope.now)
	}));
	return pageOf(rows, Number(found.rows[0]?.total ?? 0), query.page, size);
}

/** An offer with everything the office, or the organisation behind it, works with. */
export async function getOfferPage(scope: Scope, id: string): Promise<OfferPage> {
	const offer = await loadOffer(scope, id);
	return {
		id: offer.id, mayAccept: worksFor(scope, offer.office_id), slug: offer.slug, state: offer.state, stateLabel: say(scope.locale, `exchange_offer_state_${offer.state}`),
		audience: offer.audience, audienceLabel: say(scope.locale, `exchange_audience_${offer.audience}`), title: offer.title, text: offer.text,
		category: asCategory(offer.category), categoryLabel: categoryLabel(scope.locale, offer.category),
		attributes: Object.entries(offer.attributes).map(([key, value]) => attributeInWords(scope.locale, key, value)),
		place: offer.place || offer.town, availableFrom: offer.available_from, availableUntil: offer.available_until, anonymous: offer.anonymous,
		organisation: await organisationOf(scope, offer.organisation_id), contact: await findContact(scope, { offerId: id }),
		confirmedAt: offer.confirmed_at, age: ageOf(offer.confirmed_at, scope.now), version: offer.version, createdAt: offer.created_at,
		introductions: scope.surface === 'link' ? [] : await listIntroductionsOf(scope, { offerId: id })
	};
}
