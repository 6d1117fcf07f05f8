// SPDX-License-Identifier: EUPL-1.2
import { distanceKm } from '#shared/geo.ts';
import { legalFormOf } from './legal-forms.ts';
import { foldLetters, nameWords, streetKey } from './name-key.ts';
import type { Comparable, Likeness, LikenessReason } from './plan.ts';
import { phoneKey } from './repair-contact.ts';
import { letterLikeness } from './text-distance.ts';

/** Providers and portals whose domain says nothing about the organisation that uses it. */
const SHARED_DOMAINS =
	/^(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|yahoo|freenet|posteo|mailbox|icloud|aol|arcor|live|me|facebook|instagram|google|jimdo\w*|wix\w*|linktr)\./;

/** Two points closer than this are one door; chains keep their shops at least this far apart. */
const NEAR_KM = 0.15;
const FAR_KM = 0.4;

/** Host of a web address without "www."; '' for none and for shared platforms. */
export function ownHost(website: string | null): string {
	const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(website ?? '')?.[1]?.toLowerCase() ?? '';
	return SHARED_DOMAINS.test(host) ? '' : host;
}

/** Domain of an e-mail address; '' for none and for free mail. */
export function ownDomain(email: string | null): string {
	const domain = email?.split('@')[1]?.toLowerCase() ?? '';
	return SHARED_DOMAINS.test(domain) ? '' : domain;
}

/** The numbers that tell names apart; the V of "e.V." is none, so the legal form goes first. */
function numbersIn(name: string): string {
	return ((legalFormOf(name)?.rest || name).match(/\d+|\b[IVX]{1,4}\b/g) ?? []).join(' ');
}

/** What a comparison needs of a record, worked out once however often it is compared. */
export type Profile = {
	record: Comparable;
	key: string;
	words: string[];
	numbers: string;
	form: string | null;
	street: string;
	houseNumber: string;
	city: string;
	phone: string;
};

/** Prepares a record for comparing; lists with many records prepare each once. */
export function profileOf(record: Comparable): Profile {
	const words = nameWords(record.name);
	const { street, houseNumber, city } = record.site;
	return {
		record,
		key: words.join(''),
		words,
		numbers: numbersIn(record.name),
		form: legalFormOf(record.name)?.form ?? null,
		street: streetKey(street),
		houseNumber: (houseNumber ?? '').toLowerCase().replace(/\s/g, ''),
		city: foldLetters(city ?? '').replace(/[^a-z]/g, ''),
		phone: phoneKey(record.phone)
	};
}

/** How alike two names are: spelling, or one wholly within the other ("Steinecke" and "Bäckerei Steinecke"). */
function nameLikeness(a: Profile, b: Profile): number {
	if (a.key === b.key) {
		return a.key === '' ? Number(a.record.name.trim().toLowerCase() === b.record.name.trim().toLowerCase()) : 1;
	}
	const likeness = letterLikeness(a.key, b.key);
	const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
	const contained = short.some((word) => word.length >= 5) && short.every((word) => long.includes(word));
	return contained ? Math.max(likeness, 0.8) : likeness;
}

function nameReasons(a: Profile, b: Profile, likeness: number): LikenessReason[] {
	const reasons: LikenessReason[] = [likeness === 1 ? 'name_equal' : likeness >= 0.75 ? 'name_similar' : 'name_different'];
	if (a.form && b.form && a.form !== b.form) reasons.push('legal_form_different');
	return reasons;
}

function distanceReasons(a: Comparable['site'], b: Comparable['site']): LikenessReason[] {
	if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return [];
	const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
	return km <= NEAR_KM ? ['near'] : km >= FAR_KM ? ['far'] : [];
}

function placeReasons(a: Profile, b: Profile): LikenessReason[] {
	const reasons: LikenessReason[] = [];
	const [first, second] = [a.record.site, b.record.site];
	const samePostcode = first.postcode && second.postcode ? first.postcode === second.postcode : null;
	const sameCity = a.city && b.city ? a.city === b.city : null;
	if (samePostcode === true || sameCity === true) reasons.push('place_equal');
	else if (samePostcode === false || sameCity === false) reasons.push('place_different');
	const sameStreet = a.street !== '' && (a.street === b.street || letterLikeness(a.street, b.street) > 0.87);
	if (sameStreet && !reasons.includes('place_different')) {
		reasons.push(a.houseNumber === b.houseNumber ? 'address_equal' : 'street_equal');
	}
	return [...reasons, ...distanceReasons(first, second)];
}

function contactReasons({ record: a, phone }: Profile, { record: b, phone: other }: Profile): LikenessReason[] {
	const reasons: LikenessReason[] = [];
	if (phone !== '' && phone === other) reasons.push('phone_equal');
	if (a.email && a.email.toLowerCase() === b.email?.toLowerCase()) reasons.push('email_equal');
	else if (ownDomain(a.email) !== '' && ownDomain(a.email) === ownDomain(b.email)) reasons.push('email_domain_equal');
	if (ownHost(a.website) !== '' && ownHost(a.website) === ownHost(b.website)) reasons.push('website_equal');
	if (a.externalId && a.externalId === b.externalId) reasons.push('external_id_equal');
	return reasons;
}

function located({ site }: Comparable): boolean {
	return Boolean(site.street ?? site.city ?? site.postcode) || site.lat !== null;
}

type Evidence = { has: (reason: LikenessReason) => boolean; sure: boolean; contact: boolean; placed: boolean; streets: boolean };

function evidenceOf(reasons: LikenessReason[], a: Comparable, b: Comparable): Evidence {
	const has = (reason: LikenessReason) => reasons.includes(reason);
	return {
		has,
		sure: has('address_equal') || (has('near') && !has('place_different')),
		contact: has('phone_equal') || has('email_equal'),
		placed: located(a) && located(b),
		streets: Boolean(a.site.street && b.site.street)
	};
}

function sharesEveryContact({ has }: Evidence): boolean {
	return has('phone_equal') && has('email_equal') && has('website_equal');
}

/** Same name: the place decides between one firm listed twice and one firm at two sites. */
function judgeSameName(found: Evidence, key: string, placedAtAll: boolean): [Likeness['verdict'], number] {
	const otherDoor = found.streets && !found.has('address_equal') && !found.has('near');
	const apart = found.has('far') || found.has('place_different') || otherDoor;
	if (found.has('legal_form_different') && !found.contact) return ['maybe', 0.65];
	if (apart && !found.has('address_equal')) return ['maybe', found.contact ? 0.7 : 0.55];
	if (found.sure) return ['same', found.contact ? 1 : 0.95];
	if (found.contact) return ['same', 0.93];
	if (!placedAtAll) return ['same', 0.85];
	// A telling name in the same town, with the street missing on one side; "Sparkasse" alone would not do.
	if (found.has('place_equal') && key.length >= 12) return ['same', 0.86];
	return ['maybe', 0.6];
}

/** Similar name: a second witness is needed for each step up. */
function judgeSimilarName(found: Evidence, likeness: number): [Likeness['verdict'], number] {
	const nearlyEqual = likeness >= 0.88;
	const apart = found.has('far') || found.has('place_different');
	if (found.has('legal_form_different')) return found.contact && found.sure ? ['maybe', 0.65] : ['different', 0.35];
	if (found.sure && (found.contact || nearlyEqual)) return ['same', found.contact ? 0.94 : 0.88];
	if (found.contact && !apart) return ['same', 0.87];
	const site = found.has('website_equal') || found.has('email_domain_equal');
	if (found.sure || found.contact || (site && !apart)) return ['maybe', 0.65];
	return nearlyEqual && (found.has('place_equal') || !found.placed) ? ['maybe', 0.6] : ['different', 0.3];
}

/**
 * Compares two records of organisations. The same firm at a second site is no duplicate: it comes back as `maybe` with
 * the reason `further_site`. Names that differ in a number ("Grundschule 1", "Grundschule 2") are two.
 */
export function compareOrganisations(a: Comparable, b: Comparable): Likeness {
	return compareProfiles(profileOf(a), profileOf(b));
}

/** The same comparison for records that were prepared by `profileOf`. */
export function compareProfiles(first: Profile, second: Profile): Likeness {
	const [a, b] = [first.record, second.record];
	if (first.numbers !== second.numbers) {
		return { score: 0.2, verdict: 'different', reasons: ['number_different', ...contactReasons(first, second)] };
	}
	const likeness = nameLikeness(first, second);
	const reasons = [...nameReasons(first, second, likeness), ...placeReasons(first, second), ...contactReasons(first, second)];
	const found = evidenceOf(reasons, a, b);
	let judged: [Likeness['verdict'], number] = ['different', 0.1];
	if (likeness === 1) judged = judgeSameName(found, first.key, located(a) || located(b));
	else if (likeness >= 0.75) judged = judgeSimilarName(found, likeness);
	// Another name at the same door, or under the same number, address and website: a new name, or neighbours who share a desk.
	else if (found.contact && (found.sure || sharesEveryContact(found))) judged = ['maybe', 0.5];
	const [verdict, score] = judged;
	const elsewhere = found.has('far') || found.has('place_different') || (found.streets && !found.has('address_equal'));
	if (verdict === 'maybe' && likeness >= 0.88 && elsewhere) reasons.push('further_site');
	return { score, verdict, reasons };
}
