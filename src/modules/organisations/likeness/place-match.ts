// SPDX-License-Identifier: EUPL-1.2
import { distanceKm } from '#shared/geo.ts';
import type { SiteDraft } from '../import/draft.ts';
import { splitStreetNumber } from '../import/split-cell.ts';
import { foldLetters, streetKey } from './name-key.ts';
import { letterLikeness } from './text-distance.ts';

/** A place prepared for comparing. */
export type Place = {
	street: string;
	/** First and last number of a door, its letter aside: "12-14" is 12 to 14. */
	numbers: [number, number] | null;
	letter: string;
	/** The number as it is written, room and dashes aside: "22a"; '' for none. */
	written: string;
	postcode: string;
	city: string;
	lat: number | null;
	lon: number | null;
};

/** How two places lie to each other; `unknown` where one of them does not say. */
export type PlaceMatch = {
	door: 'equal' | 'street' | 'number' | 'different' | 'unknown';
	/** Of an equal door: both write the same number; not "22" and "22 a", "12" and "12-14", "5" and none. */
	literal: boolean;
	town: 'equal' | 'different' | 'unknown';
	distance: 'near' | 'far' | 'unknown';
};

/** Two points closer than this are one door; chains keep their shops at least `FAR_KM` apart. */
const NEAR_KM = 0.15;
const FAR_KM = 0.4;

/** "Frankfurt am Main", "Frankfurt/Main" and "Frankfurt" are one town. */
function cityKey(city: string | null): string {
	const bare = foldLetters(city ?? '').replace(/\b(?:ot|stadt|hansestadt|landeshauptstadt)\b/g, ' ');
	return bare.split(/\s+(?:a\.?\s?d\.?|am|an|auf|bei|b\.|ob|i\.|im|in|vor)\s+|[/(,]|-(?=\p{L})/u)[0]!.replace(/[^a-z]/g, '');
}

/** Prepares the place of a record. A street that carries its number is taken apart. */
export function placeOf(site: Pick<SiteDraft, 'street' | 'houseNumber' | 'postcode' | 'city' | 'lat' | 'lon'>): Place {
	const split = site.houseNumber ? { street: site.street, houseNumber: site.houseNumber } : splitStreetNumber(site.street ?? '');
	const number = /(\d+)\s*([a-z]?)(?:\s*(?:-|–|\/|\+|bis|u\.?|und)\s*(\d+)\s*([a-z]?))?/i.exec(split.houseNumber ?? '');
	const first = number ? Number(number[1]) : 0;
	const last = number?.[3] ? Number(number[3]) : first;
	return {
		street: streetKey(split.street ?? null),
		numbers: number ? [first, Math.max(first, last)] : null,
		letter: (number?.[2] ?? '').toLowerCase(),
		written: (split.houseNumber ?? '').toLowerCase().replace(/[–—]|bis/g, '-').replace(/\s+/g, ''),
		postcode: (site.postcode ?? '').trim(),
		city: cityKey(site.city),
		lat: site.lat,
		lon: site.lon
	};
}

/** Compares two places by street, number, town and distance. */
export function matchPlaces(a: Place, b: Place): PlaceMatch {
	const town = townOf(a, b);
	return { door: doorOf(a, b, town), literal: a.written === b.written, town, distance: distanceOf(a, b) };
}

function townOf(a: Place, b: Place): PlaceMatch['town'] {
	const postcodes = a.postcode !== '' && b.postcode !== '' ? a.postcode === b.postcode : null;
	const cities = a.city !== '' && b.city !== '' ? a.city === b.city || letterLikeness(a.city, b.city) > 0.85 : null;
	if (postcodes === true || cities === true) return 'equal';
	return postcodes === false || cities === false ? 'different' : 'unknown';
}

function doorOf(a: Place, b: Place, town: PlaceMatch['town']): PlaceMatch['door'] {
	if (a.street === '' || b.street === '') return 'unknown';
	if (town === 'different') return 'different';
	const street = a.street === b.street || letterLikeness(a.street, b.street) > 0.84 || nearlyStreet(a.street, b.street);
	const numbers = sameNumber(a, b);
	if (street) return numbers === false ? 'street' : 'equal';
	return numbers === true && town === 'equal' ? 'number' : 'different';
}

/** "Dr.-Robert-Koch-Straße" and "Robert-Koch-Str.", "Am Markt" and "Markt". */
function nearlyStreet(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short.length >= 5 && (long.endsWith(short) || long.startsWith(short)) && long.length - short.length <= 4;
}

function sameNumber(a: Place, b: Place): boolean | null {
	if (!a.numbers || !b.numbers) return null;
	const overlap = a.numbers[0] <= b.numbers[1] && b.numbers[0] <= a.numbers[1];
	return overlap && (a.letter === '' || b.letter === '' || a.letter === b.letter);
}

function distanceOf(a: Place, b: Place): PlaceMatch['distance'] {
	if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 'unknown';
	const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
	return km <= NEAR_KM ? 'near' : km >= FAR_KM ? 'far' : 'unknown';
}
