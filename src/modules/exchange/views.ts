// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '#shared/page.ts';
import type { CategoryKey } from './categories.ts';
import type { CriterionValue } from './criteria.ts';
import type { ProposedCriterion } from './intake/proposal.ts';
import type { Fit } from './matching/match.ts';
import type { NeedState, OfferState } from './need-rules.ts';
import type { Answer, Outcome, Side, Stage } from './rules.ts';

export type Audience = 'office' | 'network' | 'members' | 'public';

/** A choice with its words in the reader's language. */
export interface Choice { value: string; label: string }

/** One criterion or attribute in words: "Fläche: mindestens 12 m²". */
export interface StatedCriterion {
	key: string;
	value: CriterionValue;
	/** Name and value as people read them. */
	sentence: string;
	/** The very words it was read from; empty where a person entered it. */
	words: string;
}

/** Who stands behind a need or an offer, for the office. */
export interface ContactView {
	name: string;
	email: string | null;
	phone: string | null;
	organisationName: string;
	confirmed: boolean;
}

/** The public part shared by needs and offers in lists. */
export interface ExchangeCard {
	id: string;
	slug: string;
	title: string;
	text: string;
	category: CategoryKey | null;
	categoryLabel: string;
	place: string;
	anonymous: boolean;
	organisation: { name: string; slug: string } | null;
	distanceKm: number | null;
	createdAt: Date;
	/** Only offers: when it was last confirmed. */
	confirmedAt: Date | null;
	age: 'fresh' | 'aging' | 'old' | null;
}

/** One page of a public list, and the categories with the number of hits that each would leave. */
export interface CardResult {
	page: Page<ExchangeCard>;
	categories: { value: string; label: string; count: number }[];
	/** "Near" was asked for, but nobody here knows the place: the list is not narrowed by it. */
	unknownPlace: boolean;
}

/** A need or offer as anybody may read it. */
export interface ExchangePage extends ExchangeCard {
	criteria: { must: StatedCriterion[]; wish: StatedCriterion[] };
	radiusKm: number | null;
	period: { from: string | null; until: string | null };
	office: { id: string; name: string; email: string; phone: string };
}

/** A line of the desk's list of needs. */
export interface NeedRow {
	id: string;
	slug: string;
	title: string;
	state: NeedState;
	stateLabel: string;
	categoryLabel: string;
	place: string;
	who: string;
	unconfirmed: boolean;
	anonymous: boolean;
	newMatches: number;
	openIntroductions: number;
	createdAt: Date;
	ageDays: number;
}

/** A need with everything the office works with. */
export interface NeedPage {
	id: string;
	/** Whether whoever looks may take it on at the desk (Annehmen): lead and advisers of the office whose it is. */
	mayAccept: boolean;
	slug: string;
	state: NeedState;
	stateLabel: string;
	audience: Audience;
	audienceLabel: string;
	title: string;
	text: string;
	textEn: string;
	category: CategoryKey | null;
	categoryLabel: string;
	must: StatedCriterion[];
	wish: StatedCriterion[];
	place: string;
	radiusKm: number;
	period: { from: string | null; until: string | null };
	anonymous: boolean;
	publishWanted: boolean;
	source: string;
	organisation: { id: string; name: string; slug: string } | null;
	contact: ContactView | null;
	closedReason: string;
	version: number;
	createdAt: Date;
	introductions: IntroductionCard[];
}

/** An offer with everything the office works with. */
export interface OfferPage {
	id: string;
	/** Whether whoever looks may take it on at the desk (Annehmen): lead and advisers of the office whose it is. */
	mayAccept: boolean;
	slug: string;
	state: OfferState;
	stateLabel: string;
	audience: Audience;
	audienceLabel: string;
	title: string;
	text: string;
	category: CategoryKey | null;
	categoryLabel: string;
	attributes: StatedCriterion[];
	place: string;
	availableFrom: string | null;
	availableUntil: string | null;
	anonymous: boolean;
	organisation: { id: string; name: string; slug: string } | null;
	contact: ContactView | null;
	confirmedAt: Date;
	age: 'fresh' | 'aging' | 'old';
	version: number;
	createdAt: Date;
	introductions: IntroductionCard[];
}

/** An introduction in lists and on the board. */
export interface IntroductionCard {
	id: string;
	stage: Stage;
	stageLabel: string;
	needId: string;
	needTitle: string;
	/** The offer's title, or the organisation that could help. */
	otherTitle: string;
	stageSince: Date;
	days: number;
	attention: boolean;
	followUpOn: string | null;
	outcome: Outcome | null;
	valueEur: number | null;
}

/** One side as the desk sees it. */
export interface SideView {
	side: Side;
	name: string;
	email: string | null;
	phone: string | null;
	organisationName: string;
	answer: Answer | null;
	answeredAt: Date | null;
}

/** An introduction with everything the office works with. */
export interface IntroductionPage extends IntroductionCard {
	/** The office that works on it; staff of other offices only reads. */
	office: string;
	/** Whether the reader may work on it. */
	mine: boolean;
	offerId: string | null;
	anonymous: boolean;
	origin: string;
	message: string;
	needWords: string;
	offerWords: string;
	sides: SideView[];
	steps: { at: Date; stage: Stage; label: string; by: string; note: string }[];
	notes: { at: Date; author: string; text: string }[];
	feedback: { side: Side; rating: number; text: string; at: Date }[];
	expiresAt: Date | null;
	remindedAt: Date | null;
	namesExchangedAt: Date | null;
	declinedReason: string;
	endedReason: string;
	outcomeLabel: string;
	valuePer: string | null;
	outcomeText: string;
	feedbackAskedAt: Date | null;
}

/** An introduction as one of its sides sees it, by link or as a member: no name before both agreed. */
export interface OwnIntroduction {
	id: string;
	side: Side; officeIdea: boolean;
	/** The stage in this side's eyes: never tells what the other one answered. */
	stage: string;
	stageLabel: string;
	myWords: string;
	otherWords: string;
	answer: Answer | null;
	/** Its own "yes" can still be taken back: names were not exchanged yet. */
	mayTakeBack: boolean;
	expiresAt: Date | null;
	over: boolean;
	office: { name: string; email: string; phone: string };
	/** Filled only after names were exchanged. */
	other: { name: string; email: string | null; phone: string | null; organisationName: string } | null;
	mayGiveFeedback: boolean;
}

/** Help that somebody offered under a public need, as the holder of the link in the receipt sees it. */
export interface HelpView {
	needWords: string;
	helpWords: string;
	confirmed: boolean;
	over: boolean;
	/** Both sides have each other's names already: taking back ends the consent, not what they know. */
	named: boolean;
	office: { name: string; email: string; phone: string };
}

/** What the program understood of a text, in words, to be confirmed or corrected. */
export interface ProposalView {
	title: string;
	text: string;
	seemsToOffer: boolean;
	category: CategoryKey | null;
	must: ProposedView[];
	wish: ProposedView[];
	notNeeded: string[];
	place: string;
	placeWords: string;
	radiusKm: number;
	period: { from: string | null; until: string | null; words: string };
	anonymous: boolean;
	questions: { field: string; sentence: string }[];
	/** Who called, as read from the words and taken out of them; null where nobody was, or nobody is asked. */
	contact: { name: string; phone: string; email: string } | null;
}

export interface ProposedView extends ProposedCriterion {
	label: string;
	unit: string;
	kind: string;
	choices: Choice[];
	sentence: string;
}

/** Something that waits for the office (Schreibtisch). */
export interface WaitingItem {
	kind: 'need' | 'offer' | 'proposal' | 'answer' | 'silence' | 'follow_up' | 'match';
	id: string;
	title: string;
	since: Date;
	href: string;
}
