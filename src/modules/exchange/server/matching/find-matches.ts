// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import type { Match, RankedMatches } from '../../matching/match.ts';
import { isAnswer, isHeldBack, rankMatches } from '../../matching/rank.ts';
import type { Stage } from '../../rules.ts';
import type { MatchGroups, MatchStanding, MatchView } from '../../match-view.ts';
import { may } from '../access.ts';
import { loadNeed } from '../needs/load.ts';
import { reasonInWords, say } from '../wording.ts';
import { offerCandidates, organisationCandidates, type KnownCandidate } from './candidates.ts';
import { matchContext, matchNeedOf } from './need-for-matching.ts';

/** Nobody makes more calls than this for one need. */
const MOST_CALLS = 6;

/** How many offers the desk shows; what comes later shares hardly more than a word. */
const SHOWN = 30;

/**
 * Everything that may answer a need: offers, best first, each with how it stands; organisations worth a call; and what
 * is held back. Computed anew each time.
 */
export async function findMatches(scope: Scope, needId: string): Promise<MatchGroups> {
	may(scope, 'work');
	const stored = await loadNeed(scope, needId);
	const need = matchNeedOf(stored);
	const offers = await offerCandidates(scope, need);
	const candidates = [...offers, ...(await organisationCandidates(scope, need))];
	const ranked = rankMatches(need, candidates, await matchContext(scope, need, candidates));
	const known = new Map(candidates.map((one) => [one.id, one]));
	const marks = await marksOf(scope, needId);
	const introduced = await introducedOf(scope, needId);
	const dismissed = marks.filter((mark) => mark.dismissed_at !== null);
	const shown = (list: Match[]) =>
		list.filter((match) => !dismissed.some((mark) => mark.candidate_id === match.candidateId)).slice(0, SHOWN)
			.map((match) => viewOf(scope, match, known.get(match.candidateId)!, marks, introduced));
	return {
		answers: shown(answersOf(ranked)),
		worthACall: shown(ranked.worthACall).slice(0, MOST_CALLS),
		heldBack: shown(ranked.heldBack),
		dismissed: dismissed.map((mark) => ({ candidateId: mark.candidate_id, title: known.get(mark.candidate_id)?.title ?? '–', reason: mark.dismissed_reason })),
		nothingFits: ranked.nothingFits
	};
}

/**
 * What must be so and is not stated. A standing offer without a date is free now, so a date is no question; and an
 * organisation that offers nothing yet states nothing.
 */
const unstated = (match: Match) =>
	match.kind === 'organisation' ? [] : match.criteria.filter((one) => one.hard && one.state === 'not_stated' && !one.key.startsWith('available_'));

/** Nothing hard is missed, and something hard is not stated: that is asked for, however far it is. */
const isDoubtful = (match: Match) => unstated(match).length > 0 && !match.criteria.some((one) => one.hard && one.state === 'missed');

/** Below this score a doubtful offer or an organisation shares hardly more than a word: it would cost calls. */
const WORTH_ASKING = 15;

/** What an offer's match is to the office; see MatchStanding. */
export function standingOf(match: Match): MatchStanding {
	if (match.kind === 'organisation') return 'call';
	if (isHeldBack(match)) return 'held_back';
	if (isDoubtful(match) || (match.fit === 'full' && !isAnswer(match))) return 'doubtful';
	return match.fit === 'full' ? 'fits' : 'near';
}

/** Offers worth a look, best first: what fits, and what misses or leaves open something as long as it is worth asking. */
export function answersOf({ offers, nearMisses }: Pick<RankedMatches, 'offers' | 'nearMisses'>): Match[] {
	return [...offers, ...nearMisses].filter((match) => standingOf(match) === 'fits' || match.score >= WORTH_ASKING).sort((a, b) => b.score - a.score);
}

type Mark = Awaited<ReturnType<typeof marksOf>>[number];

async function marksOf(scope: Scope, needId: string) {
	return scope.db
		.selectFrom('need_match')
		.select(['candidate_id', 'seen_at', 'dismissed_at', 'dismissed_reason'])
		.where('network_id', '=', scope.network.id)
		.where('need_id', '=', needId)
		.execute();
}

async function introducedOf(scope: Scope, needId: string): Promise<Map<string, Stage>> {
	const rows = await scope.db
		.selectFrom('introduction')
		.select(['offer_id', 'organisation_id', 'stage'])
		.where('network_id', '=', scope.network.id)
		.where('need_id', '=', needId)
		.orderBy('created_at')
		.execute();
	return new Map(rows.flatMap((row) => [row.offer_id, row.offer_id ? null : row.organisation_id].filter((id) => id !== null).map((id) => [id, row.stage as Stage])));
}

function viewOf(scope: Scope, match: Match, candidate: KnownCandidate, marks: Mark[], introduced: Map<string, Stage>): MatchView {
	const { locale } = scope;
	const mark = marks.find((one) => one.candidate_id === match.candidateId);
	const folder = match.kind === 'offer' ? 'schreibtisch/angebote' : 'verzeichnis';
	return {
		candidateId: match.candidateId,
		kind: match.kind,
		title: candidate.title,
		organisationName: match.kind === 'offer' ? candidate.organisationName : '',
		href: `/${scope.network.slug}/${folder}/${match.kind === 'offer' ? candidate.id : candidate.slug}`,
		place: candidate.place,
		distanceKm: match.distanceKm === null ? null : Math.round(match.distanceKm * 10) / 10,
		score: Math.round(match.score),
		standing: standingOf(match),
		...sentencesOf(locale, match),
		isNew: mark !== undefined && mark.seen_at === null && mark.dismissed_at === null,
		introduced: introduced.get(match.candidateId) ?? null
	};
}

/** Terms that say what is missed, whatever points they still give: a longer way than asked for is never a reason. */
const SPEAKS_AGAINST: ReadonlySet<string> = new Set(['distance_far', 'category_other', 'text_none', 'text_related'].map((key) => `exchange_reason_${key}`));

/**
 * Why: what the words, the criteria, the distance say; what is missed; what else speaks against it; what to ask. The
 * criterion "available from" says more than the general term on the period: both together would only contradict each other.
 */
export function sentencesOf(locale: Locale, match: Match): Pick<MatchView, 'reasons' | 'missed' | 'against' | 'questions' | 'terms'> {
	const criteria = (state: string, hard?: boolean) =>
		match.criteria.filter((one) => one.state === state && (hard === undefined || one.hard === hard)).map((one) => reasonInWords(locale, one.reason, one));
	const dated = match.criteria.some((one) => one.key.startsWith('available_') && one.state !== 'not_stated');
	const spoken = match.terms.filter((term) => term.term !== 'criteria' && term.points !== 0 && !(dated && term.term === 'availability'));
	const isAgainst = (term: Match['terms'][number]) => term.points < 0 || SPEAKS_AGAINST.has(term.reason.key);
	return {
		reasons: [...spoken.filter((term) => !isAgainst(term)).map((term) => reasonInWords(locale, term.reason)), ...criteria('met')],
		missed: [...criteria('missed', true), ...criteria('missed', false)],
		against: spoken.filter(isAgainst).map((term) => reasonInWords(locale, term.reason)),
		questions: unstated(match).map((one) => reasonInWords(locale, one.reason, one)),
		terms: match.terms.map((term) => ({
			label: say(locale, `exchange_term_${term.term}`), points: Math.round(term.points * 10) / 10, max: term.max, sentence: reasonInWords(locale, term.reason)
		}))
	};
}
