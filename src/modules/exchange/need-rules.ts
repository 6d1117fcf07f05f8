// SPDX-License-Identifier: EUPL-1.2
import type { Audience } from './views.ts';
import type { ExchangeRefusal } from './rules.ts';

/** States of a need (Gesuch): came in, cleared, waiting for an offer that fits, met, taken back, closed by the office. */
export type NeedState = 'received' | 'open' | 'on_watch' | 'met' | 'withdrawn' | 'closed';
/** States of an offer (Angebot). */
export type OfferState = 'received' | 'open' | 'taken' | 'withdrawn' | 'expired';

/** Longest text of a need or an offer: about a page. Longer ones are attachments of a conversation. */
export const TEXT_LIMIT = 4000;

const LIVE: readonly NeedState[] = ['received', 'open', 'on_watch'];

/** Whether a need can still be worked on. */
export function isLive(state: NeedState): boolean {
	return LIVE.includes(state);
}

/** May its words be changed? Not once it is met, withdrawn or closed: then its history would lie. */
export function decideCorrecting(state: NeedState): ExchangeRefusal | null {
	return isLive(state) ? null : 'exchange.need_is_closed';
}

/** May it be shown to this audience? A stranger's need goes public only if the person wanted it. */
export function decidePublishing(need: { state: NeedState; publishWanted: boolean; source: string }, audience: Audience): ExchangeRefusal | null {
	if (!isLive(need.state)) return 'exchange.need_is_closed';
	const strangers = need.source === 'form' && !need.publishWanted;
	return strangers && (audience === 'public' || audience === 'members') ? 'exchange.need_not_cleared' : null;
}

/**
 * What happens to a text that everybody (or every member) may read when a member, or a stranger by link, replaces it: the
 * office cleared the old words, not the new ones, so it is shown no longer and waits to be cleared again. Null: nothing changes.
 */
export function afterRewording(audience: Audience, byItsSide: boolean): { state: 'received'; audience: 'network' } | null {
	return byItsSide && (audience === 'public' || audience === 'members') ? { state: 'received', audience: 'network' } : null;
}

/** May this office show a record to its own staff only? Not another office's: that one would lose it out of sight. */
export function decideKeeping(audience: Audience, recordOffice: string, ownOffice: string | null): ExchangeRefusal | null {
	return audience === 'office' && ownOffice !== null && recordOffice !== ownOffice ? 'exchange.kept_by_its_office' : null;
}

/** A need that nothing fits stays on watch (Beobachtung); one that is being shown an answer is open. */
export function stateAfterSearch(state: NeedState, nothingFits: boolean): NeedState {
	if (!isLive(state)) return state;
	return nothingFits ? 'on_watch' : 'open';
}

/** Months after which nobody can be sure any more that an offer still stands. */
export const OFFER_AGES = { aging: 6, old: 12 } as const;

/** How old the last confirmation of an offer is, in the three words people see. */
export function ageOf(confirmedAt: Date, now: Date): 'fresh' | 'aging' | 'old' {
	const months = (now.getTime() - confirmedAt.getTime()) / (30.44 * 86_400_000);
	return months < OFFER_AGES.aging ? 'fresh' : months < OFFER_AGES.old ? 'aging' : 'old';
}
