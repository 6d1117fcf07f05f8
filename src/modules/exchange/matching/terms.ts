// SPDX-License-Identifier: EUPL-1.2

/**
 * The weights of the score, in one place. The positive maxima add up to 100, so that a score reads as "of a hundred".
 * They were set by reason and checked against a labelled collection (bench/match-pure.ts); change them there first.
 */
export const MAX_POINTS = {
	/** What is asked for and what is offered in words: without it nothing else matters. */
	text: 46,
	/** A room for a room: labelled answers of full worth nearly always share the category. */
	category: 18,
	/** Must and wish criteria that are met; a missed hard one takes points away. */
	criteria: 18,
	/** Within the radius all is near enough; beyond it points fade and turn negative. */
	distance: 10,
	/** Free in the period asked for. */
	availability: 4,
	/** Confirmed lately: an offer nobody confirmed for two years is often gone. */
	freshness: 2,
	/** A relation that already exists (delivers, shares, neighbours) makes the first call easy. */
	relation: 2
} as const;

/** Deductions. */
export const MINUS = {
	/** Per missed hard criterion, before the order of full and near matches. */
	missedHard: 7,
	/** A wish that is plainly not fulfilled. */
	missedWish: 1,
	/** Beyond twice the radius and more. */
	tooFar: 12,
	/** This pair was brought together before and it came to nothing. */
	declinedBefore: 20,
	endedBefore: 8,
	/** Both sides seek the same, or both give it. */
	sameSide: 22,
	/** Open to a circle the person may not belong to. */
	ownCircle: 12,
	/** By its own words no answer: taken, closed then, for its own people, or not for this. */
	obstacle: 40,
	/** Not free in the period, as stated. */
	notAvailable: 8
} as const;

/** Share of text coverage from which a candidate counts as an answer at all. */
export const COVERAGE_FLOOR = 0.16;

/** Months after which a confirmation is worth nothing. */
export const STALE_MONTHS = 24;

/** Words in the title say what the thing is; the organisation's field says only what it might have. */
export const FIELD_WEIGHT = { title: 1, text: 0.7, fieldWords: 0.45 } as const;

/** Below these no offer is called an answer, and "nothing fits" is said. */
export const ANSWER = { coverage: 0.3, score: 36 } as const;

/** What an organisation must show of itself before anybody calls it for a need. */
export const EVIDENCE = {
	/** About one word of the title, not all too common; or two of the remarks behind it. */
	title: 0.3,
	remarks: 0.8,
	/** What is asked for in the title. */
	titleSay: 0.9,
	/** Words of asking, adjectives and figures of the need prove nothing. */
	leastSay: 0.4,
	/** The very word, a part of it or a close synonym; a synonym of a part is two steps away. */
	leastWeight: 0.35
} as const;

/** How words are weighed against each other. */
export const COVERAGE = {
	/** Strength at which the share reaches one half: about one rare word of the title, met by the very word. */
	half: 0.9,
	/** What stands behind the title says less: it often tells why, not what. */
	textSay: 0.5,
	/** How much more a rare word counts than a common one. */
	rarityPower: 1.5,
	/** A long text answers more by accident. */
	lengthSay: 0.1
};
