// SPDX-License-Identifier: EUPL-1.2
import type { Candidate, Match, MatchContext, MatchNeed, RankedMatches } from './match.ts';
import type { CategoryKey } from '../categories.ts';
import { coverage, type Coverage } from './coverage.ts';
import { isWorthACall } from './evidence.ts';
import { scoreCandidate } from './score.ts';
import { ANSWER, COVERAGE_FLOOR, MAX_POINTS, MINUS } from './terms.ts';

/**
 * Scores and orders candidates. The order is total: by score, then by id, so that the same stock always gives the same
 * list, whatever order it came in. Own offers of the asking organisation are left out; organisations come apart from
 * offers, and only those that do not appear with an offer already and whose work speaks for a call.
 */
export function rankMatches(asked: MatchNeed, candidates: readonly Candidate[], context: MatchContext): RankedMatches {
	const words = new Map(candidates.map((candidate) => [candidate, coverage(asked, candidate, context.statistics)]));
	const need = readWithStock(asked, words);
	const scored = candidates
		.filter((candidate) => !need.organisationId || candidate.organisationId !== need.organisationId)
		.map((candidate) => scoreCandidate(need, candidate, context, words.get(candidate)))
		.sort(byScore);
	const answers = scored.filter((match) => match.coverage >= COVERAGE_FLOOR || answersWithoutWords(match));
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
export function isHeldBack(match: Match): boolean {
	return match.terms.some((term) => term.term === 'obstacle');
}

/** Category points from which an offer is surely of the kind that is sought: two thirds of all. */
const SAME_KIND = MAX_POINTS.category * (2 / 3);

/**
 * An offer of the very kind may say it in words that nobody foresaw ("Zwei Zellen am Kai nach der Saison frei"): it is
 * not dropped, only ranked by what else speaks for it. The next offers of the kind are what a clerk would look through.
 */
function answersWithoutWords(match: Match): boolean {
	return match.kind === 'offer' && (match.terms.find((term) => term.term === 'category')?.points ?? 0) >= SAME_KIND;
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

/** So many of the offers that answer in words say what they are; weaker answers have no say. */
const VOTERS = 5;
const LEAST_VOTE = 0.35;
/** How much the stock says against what the text alone says. */
const STOCK_SAY = 0.4;
/** Doubt that remains, however well the voters answer. */
const RESERVE = 0.3;

/**
 * While nobody chose the category, the offers that answer in words have a say in it: if all of them are services, a
 * service is meant, whatever the sentence sounded like.
 */
function readWithStock(need: MatchNeed, words: ReadonlyMap<Candidate, Coverage>): MatchNeed {
	if (need.categoryConfidence >= 1) return need;
	const voters = [...words]
		.flatMap(([one, { share }]) => (one.kind === 'offer' && one.category ? [{ category: one.category, share }] : []))
		.sort((a, b) => b.share - a.share)
		.slice(0, VOTERS)
		.filter((one) => one.share >= LEAST_VOTE);
	const sum = voters.reduce((total, one) => total + one.share ** 2, RESERVE);
	const votes = new Map<CategoryKey, number>();
	const vote = (category: CategoryKey, weight: number) => votes.set(category, (votes.get(category) ?? 0) + weight);
	for (const one of voters) vote(one.category, (STOCK_SAY * one.share ** 2) / sum);
	if (need.category) vote(need.category, (1 - STOCK_SAY) * need.categoryConfidence);
	for (const one of need.otherCategories ?? []) vote(one.category, (1 - STOCK_SAY) * one.confidence);
	const readings = [...votes].map(([category, confidence]) => ({ category, confidence })).sort((a, b) => b.confidence - a.confidence || (a.category < b.category ? -1 : 1));
	const [first, ...others] = readings;
	return first ? { ...need, category: first.category, categoryConfidence: first.confidence, otherCategories: others.slice(0, 3) } : need;
}
