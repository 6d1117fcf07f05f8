// SPDX-License-Identifier: EUPL-1.2
import { compareCriterion } from './compare.ts';
import { coverage, type Coverage } from './coverage.ts';
import { distanceKm } from './distance.ts';
import { obstacleOf } from './obstacles.ts';
import type { Candidate, CriterionResult, Fit, Match, MatchContext, MatchNeed } from './match.ts';
import {
	availabilityTerm,
	categoryTerm,
	circleTerm,
	criteriaTerm,
	distanceTerm,
	freshnessTerm,
	introductionTerm,
	obstacleTerm,
	relationTerm,
	sideTerm,
	textTerm
} from './score-terms.ts';

/**
 * Holds one candidate against a need. Pure: the same input gives the same match, and every point of the score stands
 * in one of its terms with the reason for it. Says nothing about rank; that is rankMatches. `words` is the coverage where
 * it is known already.
 */
export function scoreCandidate(need: MatchNeed, candidate: Candidate, context: MatchContext, words: Coverage = coverage(need, candidate, context.statistics)): Match {
	const criteria = compareCriteria(need, candidate).map((one) => coldIsNotDry(one, need, candidate));
	const distance = need.point && candidate.point ? distanceKm(need.point, candidate.point) : null;
	const obstacle = obstacleOf(need, candidate, context.today);
	const terms = [
		textTerm(words),
		categoryTerm(need, candidate),
		criteriaTerm(criteria),
		distanceTerm(distance, need),
		// The criterion on the same date says more; both would contradict each other.
		criteria.some((entry) => entry.key.startsWith('available_') && entry.state === 'missed') ? null : availabilityTerm(need, candidate),
		freshnessTerm(candidate, context.today),
		relationTerm(candidate, context),
		introductionTerm(candidate, context),
		sideTerm(need, candidate),
		obstacle ? null : circleTerm(candidate),
		obstacleTerm(obstacle)
	].filter((entry) => entry !== null);
	const sum = terms.reduce((total, entry) => total + entry.points, 0);
	return {
		candidateId: candidate.id,
		organisationId: candidate.organisationId,
		kind: candidate.kind,
		score: Math.max(0, Math.min(100, Math.round(sum * 1000) / 1000)),
		coverage: words.share,
		fit: obstacle ? 'far' : fitOf(criteria, isTooFar(need, distance)),
		terms,
		criteria,
		words: words.words.slice(0, 8),
		distanceKm: distance
	};
}

/** Who wants it dry and asks for no cooling is not served by a cold store: it is damp, and it costs. */
function coldIsNotDry(one: CriterionResult, need: MatchNeed, candidate: Candidate): CriterionResult {
	if (one.key !== 'dry' || one.state !== 'not_stated' || candidate.attributes['cooled'] !== true) return one;
	if ('cooled' in need.must || 'cooled' in need.wish || 'freezing' in need.must) return one;
	return { ...one, state: 'missed', found: false, nearness: 0.3, reason: { key: 'exchange_reason_criterion_cold_not_dry', params: one.reason.params } };
}

function compareCriteria(need: MatchNeed, candidate: Candidate): CriterionResult[] {
	const compare = (hard: boolean) => (entry: [string, MatchNeed['must'][string]]) =>
		compareCriterion(entry[0], entry[1], hard, candidate);
	return [...Object.entries(need.must).map(compare(true)), ...Object.entries(need.wish).map(compare(false))].filter(
		(entry) => entry !== null
	);
}

/**
 * One missed hard criterion is a near miss, two are far. What is not stated is asked for, and never a miss. Beyond the radius
 * that was asked for nothing fits in full; but a longer way alone never puts an offer out of sight.
 */
export function fitOf(criteria: readonly CriterionResult[], tooFar = false): Fit {
	const missed = criteria.filter((entry) => entry.hard && entry.state === 'missed').length;
	if (missed === 0) return tooFar ? 'near' : 'full';
	return missed === 1 ? 'near' : 'far';
}

/** Rounded as it is said, so that nobody reads "5 km, farther than 5 km". A radius that nobody named is no wish. */
function isTooFar(need: MatchNeed, distance: number | null): boolean {
	return distance !== null && need.radiusNamed !== false && Math.round(distance * 10) / 10 > need.radiusKm;
}
