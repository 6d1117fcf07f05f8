// SPDX-License-Identifier: EUPL-1.2
// The front door of `exchange`, in the order of a need's life: it comes in, is matched, is introduced, has an outcome.
export { isFromPerson, newStamp } from '#platform/security/form-stamp.ts';
export { proposeNeed } from './propose-need.ts';
export { needAsForm, offerAsForm, proposeOffer } from './propose-offer.ts';
export { rereadNeed, rereadNeedByLink, rereadOffer, rereadOfferByLink, type SentForm } from './reread.ts';
export { receiveNeed, type Received } from './needs/receive.ts';
export type { NeedDraft } from './needs/draft.ts';
export type { ContactDraft } from './contacts.ts';
export { CONSENT_VERSION } from './consents.ts';
export {
	acceptNeed, closeNeed, confirmNeedContact, correctNeed, publishNeed, reopenNeed, watchNeed, withdrawNeed, type NeedCorrection
} from './needs/change.ts';
export { getNeedPage, listNeeds, type NeedListQuery } from './needs/desk.ts';
export { getNeedForGuest } from './needs/for-guest.ts';
export { getPublicNeed, listOpenNeeds } from './needs/public.ts';
export { countOpenOffers, publicWorkOf } from './of-organisation.ts';
export { listNeedsAsData, listOffersAsData } from './open-records.ts';
export type { ListQuery } from './listing.ts';

export { makeOffer } from './offers/make.ts';
export { understandOffer, type OfferDraft } from './offers/draft.ts';
export {
	acceptOffer, confirmOffer, confirmOfferContact, publishOffer, reopenOffer, reviseOffer, withdrawOffer, type OfferRevision
} from './offers/change.ts';
export { getOfferPage, getPublicOffer, listOffers, listOffersAtDesk, type OfferListQuery, type OfferRow } from './offers/queries.ts';

export { findMatches } from './matching/find-matches.ts';
export { dismissMatch, markMatchesSeen, restoreMatch } from './matching/mark.ts';

export { proposeForCandidates, proposeIntroduction, type Pair } from './introductions/propose.ts';
export { offerHelp, showInterest, type Reply } from './introductions/strangers.ts';
export { askBothSides, previewQuestions, withdrawIntroduction, type CheckedWords } from './introductions/ask.ts';
export { answerAsMember, answerByLink, handOverNames, noteAnswer, type GivenAnswer } from './introductions/answer.ts';
export { noteTakingBack, takeBackAsMember, takeBackByLink, confirmHelpByLink, withdrawHelpByLink } from './introductions/take-back.ts';
export { addNote, advanceIntroduction, endIntroduction, followUpOn, markIntroductionRead, recordOutcome, type RecordedOutcome } from './introductions/advance.ts';
export { correctOutcome } from './introductions/correct-outcome.ts';
export { askForFeedback, giveFeedback, giveFeedbackAsMember, type GivenFeedback } from './introductions/feedback.ts';
export { getIntroductionPage } from './introductions/page.ts';
export { introductionHistory, recordTitles } from './introductions/history.ts';
export { introductionsBrought } from './introductions/brought.ts';
export { introductionsOfOrganisation, listIntroductionsByStage, listIntroductionsIn, listOpenIntroductions } from './introductions/cards.ts';
export { getHelpByLink, getIntroductionByLink, getOwnIntroduction, listOwnIntroductions } from './introductions/own.ts';
export {
	confirmNeedByLink, confirmOfferByLink, correctNeedByLink, getNeedByLink, getNeedFormByLink, getOfferByLink, getOfferFormByLink, reviseOfferByLink,
	withdrawNeedByLink, withdrawOfferByLink
} from './by-link.ts';

export { attributeChoices, categoryChoices, categoryLabel } from './wording.ts';
export { listOwnOrganisations } from './organisations.ts';
export { countWaitingIntroductions, countWaitingNeeds, waitingAtDesk } from './waiting.ts';
export { exchangeChores, exchangeMailChecks, exchangeReactions } from './reactions.ts';
export { findByName } from './finder/find-by-name.ts';
export { nameRecords } from './finder/name-records.ts';
export { listAgeing, type AgeingItem } from './ageing.ts';
export { eraseFromExchange } from './erase.ts';
export { findSubjects, searchSubjects } from './subjects/find-subjects.ts';
export { discloseSubject, handOverDisclosure, type Disclosure } from './subjects/disclose.ts';
export { requestErasure, subjectJobs } from './subjects/forget.ts';
export { discloseExchange } from './personal.ts';
export type { Trail } from './subjects/belongings.ts';
export { beginSubstitution } from './substitution/begin.ts';
export { listSubstitutionChances, type BoughtWithChances } from './substitution/list-chances.ts';
