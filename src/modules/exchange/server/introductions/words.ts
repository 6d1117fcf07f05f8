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

/** So much of what an organisation does is drafted into a letter. */
const MOST_SENTENCES = 3;

/**
 * What the seeker reads of an organisation that offers nothing yet ("Anruf wert"): what it does, from its own public
 * words. Sentences that carry a word of its name are left out: whoever reads this has not agreed yet.
 */
export function wordsOfOrganisation(organisation: { name: string; summary_de: string; description_de: string }): string {
	const marks = organisation.name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3 && !LEGAL_FORMS.has(word.toLowerCase())).map((word) => word.toLowerCase());
	const silent = (text: string) => sentencesOf(text).filter((sentence) => !NAMING.test(sentence) && !marks.some((mark) => sentence.toLowerCase().includes(mark)));
	const [summary, description] = [silent(organisation.summary_de), silent(organisation.description_de)];
	return (summary.length > 0 ? summary : description).slice(0, MOST_SENTENCES).join(' ');
}

/** Words of names that tell nobody apart. */
const LEGAL_FORMS = new Set(['gmbh', 'ggmbh', 'mbh', 'eingetragener', 'verein', 'stiftung', 'genossenschaft', 'der', 'die', 'das', 'und', 'für', 'von', 'aus', 'the', 'and', 'ohg', 'gbr']);
/** Addresses lead to a name. */
const NAMING = /@|https?:|www\./i;

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n+/).map((one) => one.trim()).filter(Boolean);
