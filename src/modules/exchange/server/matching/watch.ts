// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { FACTS } from '../../facts.ts';
import { categoryNeighbours, asCategory } from '../../categories.ts';
import { isLive } from '../../need-rules.ts';
import type { Match } from '../../matching/match.ts';
import { rankMatches } from '../../matching/rank.ts';
import type { StoredNeed } from '../needs/load.ts';
import { reasonInWords } from '../wording.ts';
import { offerCandidates, offerStock } from './candidates.ts';
import { matchContext, matchNeedOf, rarityIn } from './need-for-matching.ts';

/** How many needs a new offer is held against; the newest first. */
const MOST_NEEDS = 300;
/** A match that nobody asked for must be worth the interruption. */
const WORTH_TELLING = 30;

/** A new or changed offer: which open needs does it answer? Each hit waits at the desk as a new match. */
export async function watchOffer(scope: Scope, offerId: string): Promise<void> {
	const offer = await scope.db.selectFrom('offer').select(['category', 'lexemes']).where('network_id', '=', scope.network.id).where('id', '=', offerId).where('state', '=', 'open').executeTakeFirst();
	if (!offer) return;
	const category = asCategory(offer.category);
	const near = category ? categoryNeighbours(category).filter((one) => one.nearness >= 0.5).map((one) => one.category) : [];
	const needs = await sql<StoredNeed>`
		select * from need where network_id = ${scope.network.id} and state in ('received', 'open', 'on_watch')
		   and (lexemes && ${offer.lexemes}::text[] or category = any(${near}::text[]))
		 order by created_at desc limit ${MOST_NEEDS}`.execute(scope.db);
	const stock = await offerStock(scope);
	const candidate = stock.find((one) => one.id === offerId);
	if (!candidate) return;
	const context = { today: dayOf(scope.now), statistics: rarityIn(stock) };
	for (const stored of needs.rows) {
		const ranked = rankMatches(matchNeedOf(stored), [candidate], context);
		const best = [...ranked.offers, ...ranked.nearMisses].find((match) => match.score >= WORTH_TELLING);
		if (best) await tell(scope, stored, best, true);
	}
}

/** A new or changed need: keeps what fits today as known, so that only what comes later is news; nothing: on watch. */
export async function watchNeedChange(scope: Scope, needId: string): Promise<void> {
	const stored = (await scope.db.selectFrom('need').selectAll().where('network_id', '=', scope.network.id).where('id', '=', needId).executeTakeFirst()) as StoredNeed | undefined;
	if (!stored || !isLive(stored.state)) return;
	const hits = await hitsOf(scope, stored);
	for (const match of hits.slice(0, 20)) await tell(scope, stored, match, false);
	if (hits.length === 0 && stored.state === 'open') {
		await scope.db.updateTable('need').set({ state: 'on_watch', watched_since: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', needId).execute();
	}
}

async function hitsOf(scope: Scope, stored: StoredNeed): Promise<Match[]> {
	const need = matchNeedOf(stored);
	const offers = await offerCandidates(scope, need);
	const ranked = rankMatches(need, offers, await matchContext(scope, need, offers));
	return [...ranked.offers, ...ranked.nearMisses].filter((match) => match.score >= WORTH_TELLING);
}

/** Keeps a match once; only one that is news raises the fact and waits at the desk. */
async function tell(scope: Scope, need: StoredNeed, match: Match, news: boolean): Promise<void> {
	const reasons = match.terms.slice(0, 3).map((term) => reasonInWords('de', term.reason));
	const kept = await scope.db
		.insertInto('need_match')
		.values({
			network_id: scope.network.id, need_id: need.id, candidate_id: match.candidateId, kind: match.kind, score: match.score, fit: match.fit,
			reasons: JSON.stringify(reasons), found_at: scope.now, seen_at: news ? null : scope.now
		})
		.onConflict((conflict) => conflict.columns(['network_id', 'need_id', 'candidate_id']).doNothing())
		.returning('candidate_id')
		.executeTakeFirst();
	if (!kept || !news) return;
	const payload = { candidateId: match.candidateId, fit: match.fit };
	await fact(scope, { kind: FACTS.matchFound, record: { kind: 'need', id: need.id }, officeId: need.office_id, payload });
}

