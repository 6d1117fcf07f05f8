// SPDX-License-Identifier: EUPL-1.2
import type { Stage } from './rules.ts';

/**
 * How a match stands: it fits; nearly fits (one hard criterion is missed, named); is doubtful (a hard criterion is not
 * stated: ask); is an organisation worth a call; or is held back because it speaks against itself.
 */
export type MatchStanding = 'fits' | 'near' | 'doubtful' | 'call' | 'held_back';

/** One match as the desk sees it: why, what is missed, what to ask. */
export interface MatchView {
	candidateId: string;
	kind: 'offer' | 'organisation';
	title: string;
	organisationName: string;
	href: string;
	place: string;
	distanceKm: number | null;
	score: number;
	standing: MatchStanding;
	/** Sentences that speak for it. */
	reasons: string[];
	/** The hard criteria it misses, in words. */
	missed: string[];
	/** What else speaks against it: farther than asked for, not free in the period, refused before. */
	against: string[];
	/** What it does not state: the question to ask. */
	questions: string[];
	terms: { label: string; points: number; max: number; sentence: string }[];
	isNew: boolean;
	introduced: Stage | null;
}

/** All matches of a need as the desk shows them. */
export interface MatchGroups {
	/** Offers, best first; a missed or unstated criterion costs points and is named, so that a near miss that is exactly the thing stands before a fit that barely is. */
	answers: MatchView[];
	worthACall: MatchView[];
	/** Would answer, but says itself that it does not (taken, closed then, for its own people): to check, not to propose. */
	heldBack: MatchView[];
	dismissed: { candidateId: string; title: string; reason: string }[];
	nothingFits: boolean;
}
