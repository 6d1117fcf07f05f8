// SPDX-License-Identifier: EUPL-1.2
import type { Candidate, Match, MatchContext, MatchNeed, RankedMatches } from './match.ts';
import { isWorthACall } from './evidence.ts';
import { scoreCandidate } from './score.ts';
import { ANSWER, COVERAGE_FLOOR, MINUS } from './terms.ts';

/**
 * Scores and orders candidates. The order is total: by score, then by id, so that the same stock always gives the same
 * list, whatever order it came in. Own offers of the asking organisation are left out; organisations come apart from
 * offers, and only those that do not appear with an offer already and whose work speaks for a call.
 */
export function rankMatches(need: MatchNeed, candidates: readonly Candidate[], context: MatchContext): RankedMatches {
	const scored = candidates
		.filter((candidate) => !need.organisationId || candidate.organisationId !== need.organisationId)
		.map((candidate) => scoreCandidate(need, candidate, context))
		.sort(byScore);
	const answers = scored.filter((match) => match.coverage >= COVERAGE_FLOOR);
	const spread = (list: Match[]) => varied(list, context.perOrganisation ?? 2);
	const offers = spread(answers.filter((match) => match.kind === 'offer' && match.fit === 'full'));
	const nearMisses = spread(answers.filter((match) => match.kind === 'offer' && match.fit === 'near'));
	const far = answers.filter((match) => match.kind === 'offer' && match.fit === 'far');
	const [heldBack, farMisses] = [far.filter(isHeldBack), far.filter((match) => !isHeldBack(match))];
	const shown = new Set([...offers, ...nearMisses].slice(0, 10).map((match) => match.organisationId));
	const proven = new Set(candidates.filter((one) => one.kind === 'organisation' && isWorthACall(need, one, context.statistics, context.places)).map((one) => one.id));
	const worthACall = answers.filter((match) => proven.has(match.candidateId) && !shown.has(match.organisationId));
	const alsoShown = context.showFarMisses ? farMisses : [];
	return {
		offers,
		nearMisses,
		worthACall,
		farMisses,
		heldBack: heldBack.filter((match) => match.coverage >= ANSWER.coverage && match.score + MINUS.obstacle >= ANSWER.score),
		nothingFits: ![...offers, ...nearMisses].some(isAnswer),
		all: spread([...offers, ...nearMisses, ...alsoShown, ...worthACall].sort(byScore))
	};
}

/** An offer that speaks against itself ("ist vergeben"). */
function isHeldBack(match: Match): boolean {
	return match.terms.some((term) => term.term === 'obstacle');
}

/** A match that may be called an answer: it says what was asked for, and is worth its points. */
export function isAnswer(match: Match): boolean {
	return match.coverage >= ANSWER.coverage && match.score >= ANSWER.score;
}

function byScore(a: Match, b: Match): number {
	return b.score - a.score || (a.candidateId < b.candidateId ? -1 : a.candidateId > b.candidateId ? 1 : 0);
}

/** At most `most` of one organisation before the others have had their turn; nobody is dropped. */
export function varied(matches: readonly Match[], most: number): Match[] {
	const counts = new Map<string, number>();
	const front: Match[] = [];
	const back: Match[] = [];
	for (const match of matches) {
		const count = (counts.get(match.organisationId) ?? 0) + 1;
		counts.set(match.organisationId, count);
		(count <= most ? front : back).push(match);
	}
	return [...front, ...back];
}
