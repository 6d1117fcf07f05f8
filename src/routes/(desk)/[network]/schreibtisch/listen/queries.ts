// SPDX-License-Identifier: EUPL-1.2
import type { NeedListQuery, OfferListQuery } from '#modules/exchange/server/index.ts';

const NEED_STATES = ['received', 'open', 'on_watch', 'met', 'withdrawn', 'closed', 'live', 'all'] as const;
const OFFER_STATES = ['received', 'open', 'taken', 'withdrawn', 'expired', 'live', 'all'] as const;

/** The filter of the desk's list of needs as it stands in an address; nonsense is left out. */
export function needQueryOf(params: URLSearchParams): Omit<NeedListQuery, 'page'> {
	const state = NEED_STATES.find((one) => one === params.get('zustand'));
	return { ...(state ? { state } : {}), ...wordsOf(params), waits: needWaitsOf(params) };
}

/** What the needs shown wait for: `wartet=treffer` or `wartet=adresse`. */
export function needWaitsOf(params: URLSearchParams): 'match' | 'address' | null {
	const wanted = params.get('wartet');
	return wanted === 'treffer' ? 'match' : wanted === 'adresse' ? 'address' : null;
}

/** The same for offers. */
export function offerQueryOf(params: URLSearchParams): Omit<OfferListQuery, 'page'> {
	const state = OFFER_STATES.find((one) => one === params.get('zustand'));
	return { ...(state ? { state } : {}), ...wordsOf(params), waits: offerWaitsOf(params) };
}

/** Offers wait for an address only. */
export function offerWaitsOf(params: URLSearchParams): 'address' | null {
	return params.get('wartet') === 'adresse' ? 'address' : null;
}

function wordsOf(params: URLSearchParams): { q?: string } {
	const q = (params.get('q') ?? '').trim().slice(0, 200);
	return q ? { q } : {};
}
