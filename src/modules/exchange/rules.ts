// SPDX-License-Identifier: EUPL-1.2
import type { RefusalParams } from '#shared/refusal.ts';

/** The stages of an introduction (Vermittlung), in the order of a good one; the last four end it without an agreement. */
export const STAGES = [
	'proposed', 'asked', 'one_agreed', 'both_agreed', 'talking', 'visit', 'agreed', 'ended', 'declined', 'expired', 'withdrawn'
] as const;
/** `unconfirmed`: a stranger's help or interest whose address nobody confirmed yet; before that, no office sees it. */
export type Stage = 'unconfirmed' | (typeof STAGES)[number];

/** Who seeks (Gesuch) and who provides (Angebot). */
export type Side = 'seeker' | 'provider';
export type Answer = 'agreed' | 'declined';

/** What an introduction can lead to: Miete, Auftrag, Pilot, Zusammenarbeit, Übergabe, anderes. */
export const OUTCOMES = ['lease', 'order', 'pilot', 'cooperation', 'handover', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type ExchangeRefusal =
	| 'exchange.introduction_over'
	| 'exchange.introduction_not_asked'
	| 'exchange.introduction_already_asked'
	| 'exchange.introduction_already_answered'
	| 'exchange.introduction_nothing_to_take_back'
	| 'exchange.introduction_time_is_up'
	| 'exchange.introduction_not_agreed_by_both'
	| 'exchange.introduction_without_outcome'
	| 'exchange.introduction_names_already_exchanged'
	| 'exchange.introduction_side_unknown'
	| 'exchange.introduction_without_address'
	| 'exchange.address_unconfirmed'
	| 'exchange.need_is_closed'
	| 'exchange.need_not_cleared'
	| 'exchange.kept_by_its_office'
	| 'exchange.offer_is_closed'
	| 'exchange.consent_withdrawn'
	| 'exchange.changed_meanwhile';

/** How long both sides have to answer, and after how many days without an answer they are reminded once. */
export const DAYS_TO_ANSWER = 14;
export const DAYS_TO_REMINDER = 5;

/** Days until the office is reminded to ask how it goes, counted from the last step. */
export const DAYS_TO_FOLLOW_UP = 14;

/** What the rules need to know of an introduction. */
export interface IntroductionState {
	stage: Stage;
	seekerAgreed: boolean;
	providerAgreed: boolean;
	expiresAt: Date | null;
	namesExchanged: boolean;
}

const ENDED: readonly Stage[] = ['agreed', 'ended', 'declined', 'expired', 'withdrawn'];
const AWAITING: readonly Stage[] = ['asked', 'one_agreed'];
const TOGETHER: readonly Stage[] = ['both_agreed', 'talking', 'visit'];

/** Whether nothing more can happen to it. */
export function isOver(stage: Stage): boolean {
	return ENDED.includes(stage);
}

/** A refusal, or the stage that follows. */
export type Decision = { refusal: ExchangeRefusal; params?: RefusalParams } | { stage: Stage };

const refuse = (refusal: ExchangeRefusal): Decision => ({ refusal });

/** May both sides be asked now? Once, and only while it is a proposal: a second mail would ask for consent twice. */
export function decideAsking({ stage }: IntroductionState): Decision {
	if (stage === 'proposed') return { stage: 'asked' };
	if (stage === 'unconfirmed') return refuse('exchange.address_unconfirmed');
	return refuse(isOver(stage) ? 'exchange.introduction_over' : 'exchange.introduction_already_asked');
}

/**
 * One side answers. Consent counts for this introduction only, once, in time, and only while the office has not taken
 * the question back. One "no" ends it; only two "yes" lead on.
 */
export function decideAnswer(state: IntroductionState, side: Side, answer: Answer, now: Date): Decision {
	if (state.stage === 'proposed' || state.stage === 'unconfirmed') return refuse('exchange.introduction_not_asked');
	if (side === 'seeker' ? state.seekerAgreed : state.providerAgreed) return refuse('exchange.introduction_already_answered');
	if (!AWAITING.includes(state.stage)) return refuse('exchange.introduction_over');
	if (state.expiresAt && now > state.expiresAt) return refuse('exchange.introduction_time_is_up');
	if (answer === 'declined') return { stage: 'declined' };
	const other = side === 'seeker' ? state.providerAgreed : state.seekerAgreed;
	return { stage: other ? 'both_agreed' : 'one_agreed' };
}

/**
 * One side takes its "yes" back (Widerruf): as easily as it was given, until names were exchanged. It then counts as a
 * "no", so that nobody goes on waiting for it.
 */
export function decideTakingBack(state: IntroductionState, side: Side): Decision {
	if (state.namesExchanged) return refuse('exchange.introduction_names_already_exchanged');
	if (!(side === 'seeker' ? state.seekerAgreed : state.providerAgreed)) return refuse('exchange.introduction_nothing_to_take_back');
	return AWAITING.includes(state.stage) || TOGETHER.includes(state.stage) ? { stage: 'declined' } : refuse('exchange.introduction_over');
}

/** The office moves on what both agreed to: they talk, they visit or test. Backwards is allowed (a second talk). */
export function decideAdvancing(state: IntroductionState, to: 'talking' | 'visit'): Decision {
	return ifTogether(state, to);
}

/** Both came to an agreement. */
export function decideOutcome(state: IntroductionState): Decision {
	return ifTogether(state, 'agreed');
}

/** A recorded outcome may be corrected (Ergebnis berichtigen) as long as there is one; the stage stays. */
export function decideCorrectingOutcome({ stage }: IntroductionState): Decision {
	return stage === 'agreed' ? { stage } : refuse('exchange.introduction_without_outcome');
}

/** It came to nothing after both had agreed to talk. Before that it is withdrawn or declined. */
export function decideEnding(state: IntroductionState): Decision {
	return ifTogether(state, 'ended');
}

function ifTogether({ stage }: IntroductionState, to: Stage): Decision {
	if (TOGETHER.includes(stage)) return { stage: to };
	return refuse(isOver(stage) ? 'exchange.introduction_over' : 'exchange.introduction_not_agreed_by_both');
}

/** The office takes it back; possible until both agreed, and stronger than any mail still waiting to be sent. */
export function decideWithdrawing({ stage }: IntroductionState): Decision {
	if (stage === 'unconfirmed' || stage === 'proposed' || AWAITING.includes(stage)) return { stage: 'withdrawn' };
	return refuse('exchange.introduction_over');
}

/** The office hands the names over itself, where one side asked without a name. */
export function decideHandingOver(state: IntroductionState): Decision {
	if (state.namesExchanged) return refuse('exchange.introduction_names_already_exchanged');
	return ifTogether(state, state.stage);
}

/** Whether nobody answered in time. The last moment still counts as in time. */
export function isExpired(state: IntroductionState, now: Date): boolean {
	return AWAITING.includes(state.stage) && state.expiresAt !== null && now > state.expiresAt;
}

/** Whether to remind now whoever has not answered: once, after five days, and not when it is too late anyway. */
export function isReminderDue(state: IntroductionState & { askedAt: Date | null; remindedAt: Date | null }, now: Date): boolean {
	if (!AWAITING.includes(state.stage) || !state.askedAt || state.remindedAt || isExpired(state, now)) return false;
	return now.getTime() >= state.askedAt.getTime() + DAYS_TO_REMINDER * 86_400_000;
}

/** Names go to both at the second "yes", unless one side asked without a name: then the office stands between. */
export function namesGoOut(stage: Stage, anonymous: boolean): boolean {
	return stage === 'both_agreed' && !anonymous;
}
