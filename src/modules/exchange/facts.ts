// SPDX-License-Identifier: EUPL-1.2

/** What others may hear of this module. Payloads carry ids and figures, never names or words of people. */
export const FACTS = {
	needReceived: 'exchange.need_received',
	needPublished: 'exchange.need_published',
	/** A need's words, place or criteria changed: whoever matches looks again. */
	needChanged: 'exchange.need_changed',
	needMet: 'exchange.need_met',
	/** The address behind a need is confirmed: what hung on it may go on. */
	contactConfirmed: 'exchange.contact_confirmed',
	/** Met, withdrawn or closed: open questions about it are taken back. */
	needClosed: 'exchange.need_closed',
	offerPublished: 'exchange.offer_published',
	offerChanged: 'exchange.offer_changed',
	offerWithdrawn: 'exchange.offer_withdrawn',
	matchFound: 'exchange.match_found',
	introductionProposed: 'exchange.introduction_proposed',
	/** A reply under a public page was taken back before its address was confirmed: what is left of it is forgotten. */
	replyTakenBack: 'exchange.reply_taken_back',
	introductionAsked: 'exchange.introduction_asked',
	/** Both sides agreed to meet. */
	introductionAgreed: 'exchange.introduction_agreed',
	introductionDeclined: 'exchange.introduction_declined',
	introductionStageReached: 'exchange.introduction_stage_reached',
	/** Payload {outcome, valueEur, valuePer}. */
	introductionOutcome: 'exchange.introduction_outcome',
	/** The same payload: of all outcomes of one introduction the latest counts, the earlier ones stay as they were told. */
	introductionOutcomeCorrected: 'exchange.introduction_outcome_corrected'
} as const;
