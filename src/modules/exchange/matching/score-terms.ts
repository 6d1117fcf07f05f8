// SPDX-License-Identifier: EUPL-1.2
import { CATEGORY_LABELS, categoryNearness } from '../categories.ts';
import { readMonths } from '../day-sets.ts';
import type { Coverage } from './coverage.ts';
import type { Candidate, CriterionResult, MatchContext, MatchNeed, Reason, ScoreTerm, TermName } from './match.ts';
import type { Obstacle } from './obstacles.ts';
import { onSameSide, onlyForOwnCircle } from './sides.ts';
import { MAX_POINTS, MINUS, STALE_MONTHS } from './terms.ts';

function term(name: TermName, points: number, max: number, key: string, params: Reason['params'] = {}): ScoreTerm {
	return { term: name, points, max, reason: { key: `exchange_reason_${key}`, params } };
}

/** Points for the words that met, and which ones. */
export function textTerm(words: Coverage): ScoreTerm {
	const points = MAX_POINTS.text * words.share;
	const named = words.words.slice(0, 4).map(
		(word) => (word.wanted === word.found ? word.found : `${word.wanted} → ${word.found}`)
	);
	if (named.length > 0) return term('text', points, MAX_POINTS.text, 'text', { words: named.join(', ') });
	return points > 0 ? term('text', points, MAX_POINTS.text, 'text_related') : term('text', 0, MAX_POINTS.text, 'text_none');
}

/** While no person chose the category, the other readings of the text count by their confidence. */
export function categoryTerm(need: MatchNeed, candidate: Candidate): ScoreTerm | null {
	const offered = candidate.category;
	if (!need.category || !offered) return null;
	const readings = [{ category: need.category, confidence: need.categoryConfidence }, ...(need.otherCategories ?? [])];
	const total = readings.reduce((sum, reading) => sum + reading.confidence, 0) || 1;
	const sure = Math.min(1, 0.4 + total * 0.6);
	const near = readings.reduce(
		(sum, reading) => sum + reading.confidence * categoryNearness(reading.category, offered),
		0
	) / total;
	const key = offered === need.category
		? (need.categoryConfidence === 1 ? 'category_same' : 'category_open')
		: 'category_other';
	const params = { wanted: CATEGORY_LABELS[need.category], offered: CATEGORY_LABELS[offered] };
	return term('category', MAX_POINTS.category * near * sure, MAX_POINTS.category, key, params);
}

/** One wish alone must not earn what five met criteria do: so much say is always possible (a must counts 3, a wish 1). */
const FEW = 3;

/** Met hard criteria weigh three times a wish. Unstated ones cost nothing, so that stating less never pays off. */
export function criteriaTerm(criteria: readonly CriterionResult[]): ScoreTerm | null {
	if (criteria.length === 0) return null;
	let gained = 0;
	let possible = 0;
	let minus = 0;
	for (const entry of criteria) {
		const say = entry.hard ? 3 : 1;
		possible += say;
		// What was not stated but goes without saying (free now) is no merit.
		if (entry.state === 'met' && entry.found !== null) gained += say * entry.nearness;
		if (entry.state === 'missed') {
			minus += (entry.hard ? MINUS.missedHard : MINUS.missedWish) * (1 - entry.nearness * 0.6);
		}
	}
	const met = criteria.filter((entry) => entry.state === 'met').length;
	const points = (MAX_POINTS.criteria * gained) / Math.max(possible, FEW) - minus;
	return term('criteria', points, MAX_POINTS.criteria, 'criteria', { met, total: criteria.length });
}

/** Within the radius all is near enough; beyond it points fade, slower while nobody named the radius. */
export function distanceTerm(distance: number | null, need: MatchNeed): ScoreTerm | null {
	if (distance === null) return null;
	const radius = need.radiusKm;
	const km = Math.round(distance * 10) / 10;
	// as it is said: "5 km, farther than 5 km" would be nonsense
	const beyond = km / Math.max(radius, 0.5);
	if (beyond <= 1) {
		return term(
			'distance',
			MAX_POINTS.distance * (1 - 0.35 * beyond),
			MAX_POINTS.distance,
			'distance_near',
			{ km, radius }
		);
	}
	const fade = (MAX_POINTS.distance + MINUS.tooFar) * (need.radiusNamed === false ? 0.15 : 0.4);
	const points = Math.max(-MINUS.tooFar, MAX_POINTS.distance * 0.65 - (beyond - 1) * fade);
	return term('distance', points, MAX_POINTS.distance, 'distance_far', { km, radius });
}

/** Whether it is free when it is needed; says nothing if either side states nothing. */
export function availabilityTerm(need: MatchNeed, candidate: Candidate): ScoreTerm | null {
	const { period } = need;
	if (!period) return null;
	const season = outOfSeason(period, candidate);
	if (season) return term('availability', -MINUS.notAvailable, MAX_POINTS.availability, 'available_season', { season });
	if (!candidate.availableFrom && !candidate.availableUntil) return null;
	const tooLate = period.from && candidate.availableFrom && candidate.availableFrom > (
		period.until ?? addMonths(period.from, 2)
	);
	const tooEarly = candidate.availableUntil && period.from && candidate.availableUntil < period.from;
	if (tooLate) {
		return term(
			'availability',
			-MINUS.notAvailable,
			MAX_POINTS.availability,
			'available_late',
			{ date: candidate.availableFrom ?? '' }
		);
	}
	if (tooEarly) {
		return term(
			'availability',
			-MINUS.notAvailable,
			MAX_POINTS.availability,
			'available_gone',
			{ date: candidate.availableUntil ?? '' }
		);
	}
	return term('availability', MAX_POINTS.availability, MAX_POINTS.availability, 'available');
}

/** The months an offer is open in, if the period asked for is not among them. An open end asks for its first month. */
function outOfSeason(period: NonNullable<MatchNeed['period']>, candidate: Candidate): string | null {
	const season = candidate.attributes['season'];
	if (typeof season !== 'string' || !period.from) return null;
	const open = readMonths(season);
	const first = Number(period.from.slice(5, 7));
	const last = period.until ? Number(period.until.slice(5, 7)) : first;
	const spansYears = period.until !== null && period.until.slice(0, 4) > period.from.slice(0, 4) && last >= first;
	const wanted = spansYears ? readMonths('01-12') : readMonths(`${first}-${last}`);
	return open.size > 0 && [...wanted].some((month) => !open.has(month)) ? season : null;
}

function addMonths(date: string, months: number): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCMonth(day.getUTCMonth() + months);
	return day.toISOString().slice(0, 10);
}

/** The age of the last confirmation, in months. */
export function freshnessTerm(candidate: Candidate, today: string): ScoreTerm | null {
	if (!candidate.confirmedOn) return null;
	const age = (Date.parse(today) - Date.parse(candidate.confirmedOn)) / (30.44 * 86_400_000);
	const months = Math.max(0, Math.round(age));
	if (!Number.isFinite(months)) return null;
	const points = MAX_POINTS.freshness * Math.max(0, 1 - months / STALE_MONTHS);
	return term('freshness', points, MAX_POINTS.freshness, months === 0 ? 'freshness_now' : 'freshness', { months });
}

/** A relation that exists already between the two organisations. */
export function relationTerm(candidate: Candidate, context: MatchContext): ScoreTerm | null {
	if (!context.relatedOrganisations?.has(candidate.organisationId)) return null;
	return term('relation', MAX_POINTS.relation, MAX_POINTS.relation, 'relation');
}

/** What became of an earlier introduction of this pair. */
export function introductionTerm(candidate: Candidate, context: MatchContext): ScoreTerm | null {
	const earlier = context.earlierIntroductions?.get(candidate.id) ??
		context.earlierIntroductions?.get(candidate.organisationId);
	if (!earlier || earlier === 'agreed') return earlier ? term('introduction', 0, 0, 'introduced_agreed') : null;
	const minus = earlier === 'declined' ? MINUS.declinedBefore : MINUS.endedBefore;
	return term('introduction', -minus, 0, `introduced_${earlier}`);
}

/** Two who seek the same (both look for staff, both hand over a firm) do not help each other. */
export function sideTerm(need: MatchNeed, candidate: Candidate): ScoreTerm | null {
	return candidate.kind === 'offer' && onSameSide(need, candidate)
		? term('side', -MINUS.sameSide, 0, 'same_side')
		: null;
}

/** "Nur für Mitglieder", "nur unsere eigenen Leute": worth a question, but seldom an answer. */
export function circleTerm(candidate: Candidate): ScoreTerm | null {
	const words = candidate.kind === 'offer' ? onlyForOwnCircle(candidate) : null;
	return words ? term('circle', -MINUS.ownCircle, 0, 'own_circle', { words }) : null;
}

/** What an offer says against itself ("ist vergeben", "nur für Mitglieder", "im Juni gesperrt"): it is held back. */
export function obstacleTerm(obstacle: Obstacle | null): ScoreTerm | null {
	return obstacle ? term('obstacle', -MINUS.obstacle, 0, `obstacle_${obstacle.kind}`, { words: obstacle.words }) : null;
}
