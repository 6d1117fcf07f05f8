// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '../categories.ts';
import type { CriterionValue } from '../criteria.ts';

/** A point in WGS 84 degrees. */
export interface MatchPoint {
	lat: number;
	lon: number;
}

/** Criteria by key ("area_sqm_min": 80), in the vocabulary of criteria.ts; unknown keys survive and are ignored. */
export type Criteria = Readonly<Record<string, CriterionValue>>;

/** A need (Gesuch) as matching sees it: no person, no name. */
export interface MatchNeed {
	id: string;
	title: string;
	text: string;
	category: CategoryKey | null;
	/** 0..1; 1 if a person chose it. A doubtful category weighs less. */
	categoryConfidence: number;
	/** Other readings of the text, if no person chose: a doubtful need is also answered by its second reading. */
	otherCategories?: readonly { category: CategoryKey; confidence: number }[];
	must: Criteria;
	wish: Criteria;
	/** Lexemes the person refuses ("kein Nasslack"). */
	refused?: readonly string[];
	point: MatchPoint | null;
	radiusKm: number;
	/** False while the radius is only the usual one of the category: then distance fades slowly instead of cutting. */
	radiusNamed?: boolean;
	/** ISO dates, either side open. */
	period: { from: string | null; until: string | null } | null;
	/** The asking organisation: its own offers are never proposed to it. */
	organisationId: string | null;
}

/** An offer, room, plot or service (`offer`), or an organisation that could help by what it does (`organisation`). */
export interface Candidate {
	id: string;
	kind: 'offer' | 'organisation';
	organisationId: string;
	category: CategoryKey | null;
	title: string;
	text: string;
	/** Stored attributes ("area_sqm": 900). For an organisation: {}. */
	attributes: Criteria;
	/** Extra words that describe what the organisation does: titles of its WZ codes, tags. Weigh less than the text. */
	fieldWords: readonly string[];
	point: MatchPoint | null;
	/** ISO dates; null = open. */
	availableFrom: string | null;
	availableUntil: string | null;
	/** When somebody last confirmed that this is still true, ISO date. */
	confirmedOn: string | null;
}

/** What matching may know besides the need and the candidate. */
export interface MatchContext {
	/** ISO date of today. */
	today: string;
	statistics: TermStatistics;
	/** Organisations the asking one already has a relation with (delivers, shares, neighbours …). */
	relatedOrganisations?: ReadonlySet<string>;
	/** Earlier introductions of this need or this pair, by candidate id or organisation id. */
	earlierIntroductions?: ReadonlyMap<string, 'declined' | 'ended' | 'agreed'>;
	/** Lexemes that name a place of this network: they say where somebody is, not what they do. */
	places?: ReadonlySet<string>;
	/** At most so many of one organisation before the others have had their turn; 2 if absent. */
	perOrganisation?: number;
	/** Show candidates that miss two or more hard criteria. */
	showFarMisses?: boolean;
}

/** How rare a lexeme is in the stock: the rarer, the more it says. Kept per network, or counted from a list. */
export interface TermStatistics {
	documents: number;
	averageLength: number;
	documentFrequency: (lexeme: string) => number;
}

export type TermName =
	| 'category'
	| 'text'
	| 'criteria'
	| 'distance'
	| 'availability'
	| 'freshness'
	| 'relation'
	| 'introduction'
	| 'side'
	| 'circle'
	| 'obstacle';

/** A message key with its parameters; the wording lives in text/. */
export interface Reason {
	key: string;
	params: Record<string, string | number>;
}

/** One term of the score; `points` ≤ `max`, negative for what speaks against. */
export interface ScoreTerm {
	term: TermName;
	points: number;
	max: number;
	reason: Reason;
}

export type CriterionState = 'met' | 'missed' | 'not_stated';

/** How one criterion fares. `not_stated` is asked for, not hidden. */
export interface CriterionResult {
	key: string;
	hard: boolean;
	state: CriterionState;
	wanted: CriterionValue;
	/** What the candidate states; null if it states nothing. */
	found: CriterionValue | null;
	/** 0..1 how nearly a missed figure was met: 90 of 100 m² is 0.9. */
	nearness: number;
	reason: Reason;
}

/** A word of the need and the word of the candidate that answers it. */
export interface WordHit {
	wanted: string;
	found: string;
	how: 'same' | 'part' | 'synonym' | 'typo';
	weight: number;
}

/** `full` misses no hard criterion, `near` misses one, `far` two or more. */
export type Fit = 'full' | 'near' | 'far';

export interface Match {
	candidateId: string;
	organisationId: string;
	kind: 'offer' | 'organisation';
	/** 0..100. */
	score: number;
	/** Share of what the need says that the candidate answers, 0..1. Below the floor it is no answer. */
	coverage: number;
	fit: Fit;
	terms: ScoreTerm[];
	criteria: CriterionResult[];
	words: WordHit[];
	/** Straight line (Luftlinie) in km; null if either point is unknown. */
	distanceKm: number | null;
}

export interface RankedMatches {
	/** Offers without a missed hard criterion, best first; then those that miss exactly one. */
	offers: Match[];
	nearMisses: Match[];
	/** Organisations that offer nothing of the kind yet, but could by what they do. */
	worthACall: Match[];
	/** Offers held back because they miss two or more hard criteria. */
	farMisses: Match[];
	/** Offers that would answer, but say themselves that they do not: taken, closed then, for their own people, not for this. */
	heldBack: Match[];
	/** No offer answers the need well enough: say so, and keep the need on watch. */
	nothingFits: boolean;
	/**
	 * One list of all that is shown, by score: a missed criterion costs points, so that a near miss which is exactly the
	 * thing stands before a full match which barely is. Pages that part full from near use the lists above.
	 */
	all: Match[];
}
