// SPDX-License-Identifier: EUPL-1.2
import { asCategory } from '#modules/exchange/categories.ts';
import { readNeed } from '#modules/exchange/intake/read-need.ts';
import { readOffer } from '#modules/exchange/intake/read-offer.ts';
import { needOf } from '#modules/exchange/intake/need-of.ts';
import type { KnownPlace } from '#modules/exchange/intake/proposal.ts';
import type { Candidate, MatchNeed } from '#modules/exchange/matching/match.ts';
import type { Collection, NeedRow, OrganisationRow, Placed } from '../match/collection.ts';

/** All offers and organisations as matching sees them; an offer's sentence fills what its attributes leave out. */
export function asCandidates(collection: Collection, wz: ReadonlyMap<string, string>): Candidate[] {
	const byId = new Map(collection.organisations.map((row) => [row.id, row]));
	const shared = { availableFrom: null, availableUntil: null, confirmedOn: null };
	const fields = (row: OrganisationRow | undefined) =>
		row ? [...row.wz2008.map((code) => wz.get(code) ?? ''), ...row.tags].filter(Boolean) : [];
	const offers = collection.offers.map((row): Candidate => {
		const read = readOffer(`${row.title}\n${row.text}`, asCategory(row.category));
		const inferred = Object.fromEntries(read.attributes.map((entry) => [entry.key, entry.value]));
		return {
			...shared,
			id: row.id,
			kind: 'offer',
			organisationId: row.organisation_id,
			category: asCategory(row.category),
			title: row.title,
			text: row.text,
			attributes: { ...inferred, ...row.attributes },
			fieldWords: byId.get(row.organisation_id)?.tags ?? [],
			point: { lat: row.lat, lon: row.lon },
			availableFrom: (row.attributes['available_from'] as string | undefined) ?? null,
			availableUntil: (row.attributes['available_until'] as string | undefined) ?? null
		};
	});
	const organisations = collection.organisations.map((row): Candidate => ({
		...shared,
		id: row.id,
		kind: 'organisation',
		organisationId: row.id,
		category: null,
		title: row.name,
		text: row.description,
		attributes: {},
		fieldWords: fields(row),
		point: { lat: row.lat, lon: row.lon }
	}));
	return [...offers, ...organisations];
}

/** Towns and districts of the collection, each at the middle of its records. */
export function placesOf(collection: Collection): KnownPlace[] {
	const towns = (collection.meta.towns ?? []).map((town): KnownPlace => ({ ...town, kind: 'municipality' }));
	const districts = new Map<string, Placed[]>();
	for (const row of [...collection.organisations, ...collection.offers]) {
		if (row.district && row.district !== row.town) {
			districts.set(row.district, [...(districts.get(row.district) ?? []), row]);
		}
	}
	const middle = (list: Placed[], axis: 'lat' | 'lon') => list.reduce((sum, row) => sum + row[axis], 0) / list.length;
	return [
		...towns,
		...[...districts].map(
			([name, list]): KnownPlace => ({ name, kind: 'district', lat: middle(list, 'lat'), lon: middle(list, 'lon') })
		)
	];
}

/** The need as the intake understands it from title, text and place alone. */
export function needFromText(row: NeedRow, places: readonly KnownPlace[], today: string): MatchNeed {
	const home: KnownPlace = { name: row.district ?? row.town ?? '', kind: 'district', lat: row.lat, lon: row.lon };
	const proposal = readNeed(`${row.title}\n${row.text}`, { today, places, home });
	const need = needOf(
		proposal,
		{ id: row.id, organisationId: row.organisation_id ?? null, title: row.title, text: row.text }
	);
	return { ...need, point: { lat: row.lat, lon: row.lon } };
}

/** The same need with category, criteria and radius as a person corrected them. */
export function needFromLabels(row: NeedRow, places: readonly KnownPlace[], today: string): MatchNeed {
	const need = needFromText(row, places, today);
	const category = asCategory(row.category) ?? need.category;
	return {
		...need,
		category,
		categoryConfidence: asCategory(row.category) ? 1 : need.categoryConfidence,
		must: row.must,
		wish: row.wish,
		radiusKm: row.radius_km
	};
}
