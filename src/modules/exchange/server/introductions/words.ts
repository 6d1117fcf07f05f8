// SPDX-License-Identifier: EUPL-1.2
import type { StoredNeed } from '../needs/load.ts';
import type { StoredOffer } from '../offers/load.ts';

/** What the provider reads of the need before both agreed: its words and roughly where, no name, no organisation. */
export function wordsOfNeed(need: Pick<StoredNeed, 'title' | 'text' | 'town' | 'place' | 'anonymous'>): string {
	return [opens(need.text, need.title) ? '' : need.title, need.text, need.anonymous ? need.town : need.place || need.town].filter(Boolean).join('\n');
}

/** What the seeker reads of the offer before both agreed. */
export function wordsOfOffer(offer: Pick<StoredOffer, 'title' | 'text' | 'town' | 'place' | 'anonymous'>): string {
	return [opens(offer.text, offer.title) ? '' : offer.title, offer.text, offer.anonymous ? offer.town : offer.place || offer.town].filter(Boolean).join('\n');
}

/** A title that was read from the first sentence is in the text already. */
const opens = (text: string, title: string) => text.trim().startsWith(title.replace(/\s*…$/, '').trim());
