// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { OfferPage, ProposalView } from '../views.ts';
import { understandOffer } from './offers/draft.ts';
import { readOffer } from '../intake/read-offer.ts';
import { loadOffer } from './offers/load.ts';
import { proposedInWords, withoutContact } from './propose-need.ts';
import { understandNeed } from './needs/draft.ts';
import { loadNeed } from './needs/load.ts';
import { asCategory } from '../categories.ts';

const EMPTY = { seemsToOffer: false, wish: [], notNeeded: [], placeWords: '', radiusKm: 5, anonymous: false, questions: [], contact: null };

/** What the program reads in the words of an offer. Stores nothing. */
export async function proposeOffer(scope: Scope, written: string, place = ''): Promise<ProposalView> {
	const { text, contact } = withoutContact(scope, written);
	const read = readOffer(text);
	const { title, category } = understandOffer(text);
	const where = (await understandNeed(scope, text, place)).place;
	return {
		...EMPTY, title, text, contact, category, place: place || where?.value.name || '', placeWords: where && where.words !== place ? where.words : '',
		period: { from: null, until: null, words: '' },
		must: read.attributes.map((one) => proposedInWords(scope, { key: one.key, value: one.value, words: one.words, confidence: one.confidence }))
	};
}

/** A stored need as the form that corrects it shows it. */
export async function needAsForm(scope: Scope, id: string): Promise<ProposalView> {
	const need = await loadNeed(scope, id);
	return {
		...EMPTY, title: need.title, text: need.text, category: asCategory(need.category), place: need.place, radiusKm: need.radius_km, anonymous: need.anonymous,
		period: { from: need.period_from, until: need.period_until, words: '' },
		must: need.must.map((one) => proposedInWords(scope, one)), wish: need.wish.map((one) => proposedInWords(scope, one))
	};
}

/** A stored offer as the form that revises it shows it. */
export async function offerAsForm(scope: Scope, id: string): Promise<ProposalView & Pick<OfferPage, 'version'>> {
	const offer = await loadOffer(scope, id);
	return {
		...EMPTY, title: offer.title, text: offer.text, category: asCategory(offer.category), place: offer.place, anonymous: offer.anonymous, version: offer.version,
		period: { from: offer.available_from, until: offer.available_until, words: '' },
		must: Object.entries(offer.attributes).map(([key, value]) => proposedInWords(scope, { key, value, words: '', confidence: 1 }))
	};
}
