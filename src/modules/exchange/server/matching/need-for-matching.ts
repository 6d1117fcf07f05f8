// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { analyse } from '#shared/german/index.ts';
import { asCategory } from '../../categories.ts';
import { collectStatistics } from '../../matching/candidate-words.ts';
import type { Candidate, MatchContext, MatchNeed, TermStatistics } from '../../matching/match.ts';
import { readCategories } from '../../intake/read-category.ts';
import type { ProposedCriterion } from '../../intake/proposal.ts';
import type { StoredNeed } from '../needs/load.ts';
import { knownPlaces, type Place } from '../places.ts';

const valuesOf = (list: readonly ProposedCriterion[]) => Object.fromEntries(list.map((one) => [one.key, one.value]));

/** Below this a criterion that was read from the text and that nobody corrected is only wished for. */
const HARD_FROM = 0.7;

/** While nobody chose the category, what else the text may mean counts as well. */
function otherReadings(need: StoredNeed): NonNullable<MatchNeed['otherCategories']> {
	return readCategories(need.title, need.text).filter((one) => one.category !== need.category).slice(0, 3);
}

/** A stored need as matching sees it: no person, no name. */
export function matchNeedOf(need: StoredNeed): MatchNeed {
	const unsure = need.must.filter((one) => one.confidence < HARD_FROM);
	return {
		id: need.id,
		title: need.title,
		text: need.text,
		category: asCategory(need.category),
		categoryConfidence: need.category_confidence,
		otherCategories: need.category_confidence < 1 ? otherReadings(need) : [],
		must: valuesOf(need.must.filter((one) => one.confidence >= HARD_FROM)),
		wish: { ...valuesOf(unsure), ...valuesOf(need.wish) },
		refused: need.refused,
		point: need.lat === null || need.lon === null ? null : { lat: need.lat, lon: need.lon },
		radiusKm: need.radius_km,
		radiusNamed: need.radius_named,
		period: need.period_from || need.period_until ? { from: need.period_from, until: need.period_until } : null,
		organisationId: need.organisation_id
	};
}

/** A stock smaller than this says little about which words are rare: a network with three cold rooms still means them. */
const LEAST_STOCK = 200;

/** How rare words are among these candidates, as if there were at least a few hundred. */
export function rarityIn(stock: readonly Candidate[]): TermStatistics {
	const counted = collectStatistics(stock);
	return { ...counted, documents: Math.max(counted.documents, LEAST_STOCK) };
}

/** The words that name a place of this network ("Elberfeld", "Elberfelder"); of a town its parts, too ("im Tal"). */
function placeWordsOf(places: readonly Place[]): ReadonlySet<string> {
	const named = places.flatMap(({ name, kind }) => analyse(`${name} ${name}er`).filter((entry) => entry.kind === 'word' || (entry.kind === 'part' && kind === 'municipality')));
	return new Set(named.map((entry) => entry.lexeme));
}

/** What matching may know besides: how rare words are here, who knows whom, and what was tried before. */
export async function matchContext(scope: Scope, need: MatchNeed, stock: readonly Candidate[]): Promise<MatchContext> {
	const earlier = await sql<{ key: string; stage: 'declined' | 'ended' | 'agreed' }>`
		select coalesce(i.offer_id, i.organisation_id) as key, i.stage from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		 where i.network_id = ${scope.network.id} and i.stage in ('declined', 'ended', 'agreed') and coalesce(i.offer_id, i.organisation_id) is not null
		   and (i.need_id = ${need.id} or (${need.organisationId}::uuid is not null and n.organisation_id = ${need.organisationId}::uuid))
		 order by i.stage_since`.execute(scope.db);
	const related = need.organisationId
		? await sql<{ id: string }>`
			select case when from_id = ${need.organisationId} then to_id else from_id end as id from organisation_relation
			 where network_id = ${scope.network.id} and audience <> 'office' and (from_id = ${need.organisationId} or to_id = ${need.organisationId})`.execute(scope.db)
		: { rows: [] };
	return {
		today: dayOf(scope.now),
		statistics: rarityIn(stock),
		places: placeWordsOf(await knownPlaces(scope)),
		relatedOrganisations: new Set(related.rows.map((row) => row.id)),
		earlierIntroductions: new Map(earlier.rows.map((row) => [row.key, row.stage]))
	};
}
