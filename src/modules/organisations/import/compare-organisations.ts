// SPDX-License-Identifier: EUPL-1.2
import { distanceKm } from '#shared/geo.ts';
import { legalFormOf } from './legal-forms.ts';
import { foldLetters, nameKey, nameWords, streetKey } from './name-key.ts';
import type { Comparable, Likeness, LikenessReason } from './plan.ts';
import { phoneDigits } from './repair-contact.ts';
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

function numbersIn(name: string): string {
	return (name.match(/\d+|\b[IVX]{1,4}\b/g) ?? []).join(' ');
}

/** How alike two names are: spelling, or one wholly within the other ("Steinecke" and "Bäckerei Steinecke"). */
function nameLikeness(a: string, b: string): number {
	const [first, second] = [nameKey(a), nameKey(b)];
	if (first === second) return first === '' ? Number(a.trim().toLowerCase() === b.trim().toLowerCase()) : 1;
	const likeness = letterLikeness(first, second);
	const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length);
	const contained = short?.every((word) => long?.includes(word)) && short.some((word) => word.length >= 5);
	return contained ? Math.max(likeness, 0.8) : likeness;
}

function nameReasons(a: Comparable, b: Comparable, likeness: number): LikenessReason[] {
	const reasons: LikenessReason[] = [likeness === 1 ? 'name_equal' : likeness >= 0.75 ? 'name_similar' : 'name_different'];
	const [first, second] = [legalFormOf(a.name)?.form, legalFormOf(b.name)?.form];
	if (first && second && first !== second) reasons.push('legal_form_different');
	if (numbersIn(a.name) !== numbersIn(b.name)) reasons.push('number_different');
	return reasons;
}

function placeReasons(a: Comparable['site'], b: Comparable['site']): LikenessReason[] {
	const reasons: LikenessReason[] = [];
	const samePostcode = a.postcode && b.postcode ? a.postcode === b.postcode : null;
	const sameCity = a.city && b.city ? foldLetters(a.city).replace(/[^a-z]/g, '') === foldLetters(b.city).replace(/[^a-z]/g, '') : null;
	const samePlace = samePostcode === true || sameCity === true;
	if (samePlace) reasons.push('place_equal');
	else if (samePostcode === false || sameCity === false) reasons.push('place_different');
	const [first, second] = [streetKey(a.street), streetKey(b.street)];
	const sameStreet = first !== '' && (first === second || letterLikeness(first, second) > 0.87);
	const [numberA, numberB] = [a.houseNumber, b.houseNumber].map((number) => (number ?? '').toLowerCase().replace(/\s/g, ''));
	if (sameStreet && !reasons.includes('place_different')) reasons.push(numberA === numberB ? 'address_equal' : 'street_equal');
	if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null) {
		const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
		if (km <= NEAR_KM) reasons.push('near');
		else if (km >= FAR_KM) reasons.push('far');
	}
	return reasons;
}

function contactReasons(a: Comparable, b: Comparable): LikenessReason[] {
	const reasons: LikenessReason[] = [];
	if (a.phone && phoneDigits(a.phone) === phoneDigits(b.phone)) reasons.push('phone_equal');
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

/** Same name: the place decides between one firm listed twice and one firm at two sites. */
function judgeSameName(found: Evidence, key: string, placedAtAll: boolean): [Likeness['verdict'], number] {
	const apart = found.has('far') || found.has('place_different') || (found.streets && !found.has('address_equal') && !found.has('near'));
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
	const likeness = nameLikeness(a.name, b.name);
	const reasons = [...nameReasons(a, b, likeness), ...placeReasons(a.site, b.site), ...contactReasons(a, b)];
	const found = evidenceOf(reasons, a, b);
	if (found.has('number_different')) return { score: 0.2, verdict: 'different', reasons };
	let judged: [Likeness['verdict'], number] = ['different', 0.1];
	if (likeness === 1) judged = judgeSameName(found, nameKey(a.name), located(a) || located(b));
	else if (likeness >= 0.75) judged = judgeSimilarName(found, likeness);
	else if (found.contact && found.sure) judged = ['maybe', 0.5];
	const [verdict, score] = judged;
	const elsewhere = found.has('far') || found.has('place_different') || (found.streets && !found.has('address_equal'));
	if (verdict === 'maybe' && likeness >= 0.88 && elsewhere) reasons.push('further_site');
	return { score, verdict, reasons };
}
