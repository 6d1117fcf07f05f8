// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '../categories.ts';
import type { CriterionValue } from '../criteria.ts';

/** Whether a text seeks (sucht) or offers (bietet). Never guessed silently: `unclear` leads to a question. */
export type Direction = 'seeks' | 'offers' | 'unclear';

/** A place the network knows: municipality, district, business park, station … */
export interface KnownPlace {
	name: string;
	lat: number;
	lon: number;
	kind: 'municipality' | 'district' | 'area' | 'landmark';
}

/** What intake may know besides the text. `today` is an ISO date, so that "ab März" has a year. */
export interface IntakeContext {
	today: string;
	places: readonly KnownPlace[];
	/** Where the asking person is, if known (typed beside the text or taken from the organisation). */
	home?: KnownPlace;
	/** Radius in km if the text names none; if absent, the usual one of the category (5 for rooms). */
	defaultRadiusKm?: number;
}

/** One criterion read from the text. `words` are the very words it came from; confidence is 0..1. */
export interface ProposedCriterion {
	key: string;
	value: CriterionValue;
	words: string;
	confidence: number;
}

/** Something read from the text with the words it came from. */
export interface Read<T> {
	value: T;
	words: string;
	confidence: number;
}

/** Another reading of the category, for a chooser that shows the likely ones first. */
export interface CategoryReading {
	category: CategoryKey;
	confidence: number;
	words: string[];
}

/** What is unclear; the form shows the sentence of the message `key` beside the field. */
export interface IntakeQuestion {
	key: IntakeQuestionKey;
	field: 'direction' | 'category' | 'place' | 'period' | 'criteria' | 'text';
	params: Record<string, string | number>;
}

export type IntakeQuestionKey =
	| 'exchange_reason_ask_text'
	| 'exchange_reason_ask_direction'
	| 'exchange_reason_ask_category'
	| 'exchange_reason_ask_place'
	| 'exchange_reason_ask_size'
	| 'exchange_reason_ask_period'
	| 'exchange_reason_ask_contradiction';

/** What the program understood. A person confirms or corrects every part; nothing here is a decision. */
export interface IntakeProposal {
	text: string;
	title: string;
	direction: Direction;
	category: CategoryKey | null;
	categoryConfidence: number;
	/** All readings, likeliest first, the proposed one included. */
	categories: CategoryReading[];
	must: ProposedCriterion[];
	wish: ProposedCriterion[];
	/** Explicitly not needed ("keine Kühlung nötig"): never a criterion, shown so that the person sees it was read. */
	notNeeded: { key: string; words: string }[];
	/** Explicitly refused ("kein Nasslack", "keine Pellets"): the words, as lexemes to hold against an offer. */
	refused: { words: string; lexemes: string[] }[];
	place: Read<KnownPlace> | null;
	/** All places named, e.g. "Werlingen oder Sandershain". */
	places: KnownPlace[];
	radiusKm: number;
	radiusConfidence: number;
	/** ISO dates; either side may be open. */
	period: Read<{ from: string | null; until: string | null }> | null;
	/** True if the matter asks for discretion (succession, "vertraulich"): the office goes between to the end. */
	anonymous: boolean;
	questions: IntakeQuestion[];
}

/** What was read from the sentence of an offer, for the same vocabulary as the stored attributes. */
export interface OfferReading {
	title: string;
	direction: Direction;
	category: CategoryKey | null;
	categoryConfidence: number;
	attributes: { key: string; value: CriterionValue; words: string; confidence: number }[];
}
