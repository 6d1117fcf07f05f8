// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { lexemes } from '#shared/german/index.ts';
import type { CategoryKey } from '../../categories.ts';
import type { CriterionValue } from '../../criteria.ts';
import { readOffer } from '../../intake/read-offer.ts';
import type { Audience } from '../../views.ts';
import type { OfferState } from '../../need-rules.ts';
import type { ContactDraft } from '../contacts.ts';
import { findPlace } from '../places.ts';

/** An offer (Angebot) as it comes in: a room, a plot, a thing, a service. What is left out is read from the text. */
export interface OfferDraft {
	text: string;
	source: 'form' | 'desk' | 'member' | 'import';
	title?: string;
	textEn?: string;
	category?: CategoryKey | null;
	/** In the vocabulary of criteria.ts; unknown keys are kept as they are. */
	attributes?: Record<string, CriterionValue>;
	place?: string;
	point?: { lat: number; lon: number; town: string } | null;
	availableFrom?: string | null;
	availableUntil?: string | null;
	anonymous?: boolean;
	publishWanted?: boolean;
	organisationId?: string | null;
	officeId?: string;
	audience?: Audience;
	state?: OfferState;
	contact?: ContactDraft | null;
}

/** What the program reads in the words of an offer, as plain attributes. */
export function understandOffer(text: string, category?: CategoryKey | null) {
	const read = readOffer(text, category);
	return { ...read, attributes: Object.fromEntries(read.attributes.map((one) => [one.key, one.value])) as Record<string, CriterionValue> };
}

/** The columns that follow from a draft; without a place of its own it stands where its organisation is. */
export async function offerColumns(scope: Scope, draft: OfferDraft) {
	const read = understandOffer(draft.text, draft.category);
	const place = draft.point ? null : draft.place ? await findPlace(scope, draft.place) : await placeOfOrganisation(scope, draft.organisationId ?? null);
	const point = draft.point ?? place;
	const title = (draft.title || read.title || draft.text.slice(0, 80)).trim();
	const attributes = draft.attributes ?? read.attributes;
	return {
		title,
		text: draft.text.trim(),
		text_en: draft.textEn ?? '',
		category: draft.category === undefined ? read.category : draft.category,
		attributes: JSON.stringify(attributes),
		place: draft.place ?? place?.name ?? '',
		town: draft.point?.town ?? place?.town ?? '',
		lat: point?.lat ?? null,
		lon: point?.lon ?? null,
		available_from: draft.availableFrom ?? (typeof attributes.available_from === 'string' ? attributes.available_from : null),
		available_until: draft.availableUntil ?? (typeof attributes.available_until === 'string' ? attributes.available_until : null),
		lexemes: lexemes(`${title}. ${draft.text}`)
	};
}

/** The organisation's place as strangers may see it: an offer is public, and a home behind it must not be found through it. */
async function placeOfOrganisation(scope: Scope, id: string | null): Promise<{ name: string; town: string; lat: number; lon: number } | null> {
	if (!id) return null;
	const site = await scope.db
		.selectFrom('site')
		.select(['district', 'city', 'public_lat', 'public_lon'])
		.where('network_id', '=', scope.network.id)
		.where('organisation_id', '=', id)
		.where('public_lat', 'is not', null)
		.orderBy('is_main', 'desc')
		.executeTakeFirst();
	return site ? { name: site.district || site.city, town: site.city, lat: site.public_lat!, lon: site.public_lon! } : null;
}
