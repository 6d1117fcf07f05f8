// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { queryLexemes } from '#shared/german/index.ts';
import { asCategory, categoryNeighbours, type CategoryKey } from '../../categories.ts';
import { boundingBox } from '../../matching/distance.ts';
import type { Candidate, Criteria, MatchNeed } from '../../matching/match.ts';

/** A candidate with what the desk shows beside the score. */
export interface KnownCandidate extends Candidate {
	organisationName: string;
	place: string;
	slug: string;
}

/** So many are fetched and scored at most: ranking them takes milliseconds, more would only add what shares no word. */
const MOST_OFFERS = 300;
const MOST_ORGANISATIONS = 120;
/** Beyond this nobody drives for a room; what is asked for over a wider radius says so itself. */
const FARTHEST_FACTOR = 6;

/** Candidates of the last needs, by id: what was read of their words stays known as long as they say the same. */
const recent = new Map<string, { said: string; candidate: KnownCandidate }>();
/** About 15 kB each: some 45 MB at most, whatever the number of networks. */
const MOST_RECENT = 3000;

/**
 * The same object for the same record, as long as nothing in it changed: reading German costs far more than fetching.
 * Every row was fetched in the caller's own scope, so nobody is given what they may not see.
 */
function kept(candidate: KnownCandidate): KnownCandidate {
	const said = JSON.stringify(candidate);
	const before = recent.get(candidate.id);
	recent.delete(candidate.id);
	const entry = before?.said === said ? before : { said, candidate };
	recent.set(candidate.id, entry);
	if (recent.size > MOST_RECENT) recent.delete(recent.keys().next().value!);
	return entry.candidate;
}

interface OfferRow {
	id: string; organisation_id: string | null; organisation_name: string | null; category: string | null; title: string; text: string;
	attributes: Criteria; lat: number | null; lon: number | null; available_from: string | null; available_until: string | null;
	confirmed_at: Date; place: string; town: string; slug: string;
}

const OFFERS = sql`
	select f.id, f.organisation_id, o.name as organisation_name, f.category, f.title, f.text, f.attributes, f.lat, f.lon, f.available_from,
	       f.available_until, f.confirmed_at, f.place, f.town, f.slug
	  from offer f left join organisation o on o.network_id = f.network_id and o.id = f.organisation_id`;

/** The latest standing offers of the network: what says how rare a word is here. */
export async function offerStock(scope: Scope): Promise<KnownCandidate[]> {
	const found = await sql<OfferRow>`
		${OFFERS} where f.network_id = ${scope.network.id} and f.state = 'open' order by f.changed_at desc limit 500`.execute(scope.db);
	return found.rows.map(offerOf).map(kept);
}

/**
 * Offers worth scoring: of the same or a neighbouring category, or sharing a word, a part of a word or a similar title;
 * near ones and those that share more words first.
 */
export async function offerCandidates(scope: Scope, need: MatchNeed): Promise<KnownCandidate[]> {
	const lexemes = wordsOf(need);
	const categories = categoriesOf(need);
	const box = need.point ? boundingBox(need.point, need.radiusKm * FARTHEST_FACTOR) : null;
	const found = await sql<OfferRow>`
		${OFFERS}
		 where f.network_id = ${scope.network.id} and f.state = 'open'
		   and (f.lexemes && ${lexemes}::text[] or f.category = any(${categories}::text[]) or word_similarity(${need.title}, f.title) > 0.4)
		   and (f.available_until is null or f.available_until >= ${dayOf(scope.now)}::date)
		 order by ${box ? sql`(f.lat is null or (f.lat between ${box.south} and ${box.north} and f.lon between ${box.west} and ${box.east})) desc,` : sql``}
		          cardinality(array(select unnest(f.lexemes) intersect select unnest(${lexemes}::text[]))) desc, f.confirmed_at desc, f.id
		 limit ${MOST_OFFERS}`.execute(scope.db);
	return found.rows.map(offerOf).map(kept);
}

function offerOf(row: OfferRow): KnownCandidate {
	return {
		id: row.id, kind: 'offer', organisationId: row.organisation_id ?? row.id, organisationName: row.organisation_name ?? '', category: asCategory(row.category),
		title: row.title, text: row.text, attributes: row.attributes, fieldWords: [], point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
		availableFrom: row.available_from, availableUntil: row.available_until, confirmedOn: dayOf(row.confirmed_at), place: row.place || row.town, slug: row.slug
	};
}

interface OrganisationRow {
	id: string; name: string; slug: string; summary_de: string; description_de: string; tags: string[]; towns: string[]; lat: number | null; lon: number | null;
	confirmed_at: Date | null; wz: string[] | null;
}

/** Organisations that could help by what they do or say of themselves, though they offer nothing of the kind. */
export async function organisationCandidates(scope: Scope, need: MatchNeed): Promise<KnownCandidate[]> {
	const wanted = wordsOf(need).slice(0, 40).map((lexeme) => `'${lexeme.replace(/['\\]/g, '')}'`).join(' | ');
	if (!wanted) return [];
	const box = need.point ? boundingBox(need.point, need.radiusKm * FARTHEST_FACTOR) : null;
	const found = await sql<OrganisationRow>`
		select o.id, o.name, o.slug, o.summary_de, o.description_de, o.tags, o.towns, o.lat, o.lon, o.confirmed_at,
		       (select array_agg(coalesce(w.short_title, w.title)) from organisation_wz ow join ref.wz w on w.scheme = ow.scheme and w.code = ow.code
		         where ow.network_id = o.network_id and ow.organisation_id = o.id) as wz
		  from nw.organisations_with(${scope.network.id}, ${wanted}::tsquery) c(id) join organisation o on o.id = c.id and o.network_id = ${scope.network.id}
		 where o.state = 'active'
		   and ${box ? sql`(o.lat is null or (o.lat between ${box.south} and ${box.north} and o.lon between ${box.west} and ${box.east}))` : sql`true`}
		 order by ts_rank(o.lexemes, ${wanted}::tsquery) desc, o.id limit ${MOST_ORGANISATIONS}`.execute(scope.db);
	return found.rows.map((row): KnownCandidate => ({
		id: row.id, kind: 'organisation', organisationId: row.id, organisationName: row.name, category: null, title: row.name,
		text: `${row.summary_de}. ${row.description_de}`, attributes: {}, fieldWords: [...(row.wz ?? []), ...row.tags],
		point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon }, availableFrom: null, availableUntil: null,
		confirmedOn: row.confirmed_at ? dayOf(row.confirmed_at) : null, place: row.towns.join(', '), slug: row.slug
	})).map(kept);
}

function wordsOf(need: MatchNeed): string[] {
	return queryLexemes(`${need.title}. ${need.text}`).filter((one) => one.weight >= 0.12).slice(0, 80).map((one) => one.lexeme);
}

function categoriesOf(need: MatchNeed): CategoryKey[] {
	const own = need.category ? categoryNeighbours(need.category).filter((one) => one.nearness >= 0.5).map((one) => one.category) : [];
	return [...new Set([...own, ...(need.otherCategories ?? []).map((one) => one.category)])];
}
