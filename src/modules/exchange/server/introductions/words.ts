// SPDX-License-Identifier: EUPL-1.2
import type { StoredNeed } from '../needs/load.ts';
import type { StoredOffer } from '../offers/load.ts';

/** What the provider reads of the need before both agreed: its words and roughly where, no name, no organisation. */
export function wordsOfNeed(need: Pick<StoredNeed, 'title' | 'text' | 'town' | 'place' | 'anonymous'>): string {
	return [need.title, sameAs(need.text, need.title) ? '' : need.text, need.anonymous ? need.town : need.place || need.town].filter(Boolean).join('\n');
}

/** What the seeker reads of the offer before both agreed. */
export function wordsOfOffer(offer: Pick<StoredOffer, 'title' | 'text' | 'town' | 'place' | 'anonymous'>): string {
	return [offer.title, sameAs(offer.text, offer.title) ? '' : offer.text, offer.anonymous ? offer.town : offer.place || offer.town].filter(Boolean).join('\n');
}

const sameAs = (text: string, title: string) => text.trim() === title.trim();
