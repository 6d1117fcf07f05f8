// SPDX-License-Identifier: EUPL-1.2
import { blockingKeys } from './blocking.ts';
import { compareProfiles } from './compare.ts';
import { matchForms } from './legal-form-match.ts';
import type { Comparable, Likeness } from './likeness.ts';
import { NumberRow } from './number-row.ts';
import { profileOf, type Profile } from './profile.ts';

/** Two records, by their place in the list that was asked about, that are the same or may be. */
export type LikelyPair = { a: number; b: number; likeness: Likeness };

/** In a crowded block ("Sparkasse") each record is compared with this many neighbours in the order of names and places. */
const NEIGHBOURS = 12;
/** A street or a beginning of names that hundreds share says little: there only the nearest few are compared. */
const CROWD = 60;
const NEIGHBOURS_IN_CROWD = 4;
/** Groups of copies larger than this are no copies: nothing is concluded from them. */
const LARGEST_GROUP = 12;

/** Room for the place of a record beside 32 bits of its key in one number. */
const PLACES = 2 ** 20;

/** 32 bits of a key (FNV-1a). Two keys that fall together cost a comparison and change nothing. */
function bitsOf(key: string): number {
	let bits = 0x811c9dc5;
	for (let at = 0; at < key.length; at++) bits = Math.imul(bits ^ key.charCodeAt(at), 0x01000193);
	return bits >>> 0;
}

/** Records that share a key, key after key. Numbers in one sorted row take a tenth of the room of lists in a map. */
function* blocksOf(profiles: readonly Profile[]): Generator<number[]> {
	const keyed = new NumberRow();
	for (const [index, profile] of profiles.entries()) for (const key of blockingKeys(profile)) keyed.add(bitsOf(key) * PLACES + index);
	const sorted = keyed.sorted();
	for (let from = 0; from < sorted.length; ) {
		const bits = Math.floor(sorted[from]! / PLACES);
		let to = from + 1;
		while (to < sorted.length && Math.floor(sorted[to]! / PLACES) === bits) to++;
		if (to - from > 1) yield [...new Set(Array.from(sorted.subarray(from, to), (value) => value % PLACES))];
		from = to;
	}
}

/** The order in which crowded blocks are walked: by name, then by place. */
function ranksOf(profiles: readonly Profile[]): Uint32Array {
	const orders = profiles.map(({ key, places, record }, index) => {
		const place = places[0]!;
		return { index, order: `${key}|${place.postcode || place.city}|${place.street}${place.numbers?.[0] ?? ''}|${record.site.lat ?? ''}` };
	});
	orders.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
	const ranks = new Uint32Array(profiles.length);
	for (const [rank, { index }] of orders.entries()) ranks[index] = rank;
	return ranks;
}

/** Counts who bears a name at different doors, of one town and of all: copies of one record do not make a chain. */
function countBearers(profiles: readonly Profile[]): void {
	const doors = new Map<string, Set<string>>();
	const townOf = ({ key, places: [place] }: Profile) => `${key}@${place?.city || place?.postcode}`;
	const note = (name: string, door: string) => {
		const known = doors.get(name);
		if (known) known.add(door);
		else doors.set(name, new Set([door]));
	};
	for (const profile of profiles) {
		const { key, places: [place], record } = profile;
		const door = `${place?.city}|${place?.street}${place?.numbers?.[0] ?? ''}|${place?.street ? '' : (record.site.lat?.toFixed(3) ?? '')}`;
		note(townOf(profile), door);
		note(key, door);
	}
	for (const profile of profiles) {
		profile.bearers = doors.get(townOf(profile))?.size ?? 1;
		profile.branches = doors.get(profile.key)?.size ?? 1;
	}
}

/** Beyond so many doors in all towns, one more is the branch of a chain: nobody makes one record of them by pairs. */
const MANY_BRANCHES = 4;

function worthAsking({ verdict, reasons }: Likeness, a: Profile, b: Profile): boolean {
	if (verdict !== 'second_site') return verdict !== 'different';
	return Math.max(a.branches, b.branches) <= MANY_BRANCHES || reasons.includes('phone_equal') || reasons.includes('email_equal');
}

/**
 * Finds the pairs in a list that are the same organisation or may be, without comparing all with all: 200,000 records
 * cost some million comparisons. `worthwhile` leaves out pairs nobody asks about (both already in the directory).
 */
export function findDuplicates(
	records: readonly Comparable[],
	worthwhile: (a: number, b: number) => boolean = () => true
): LikelyPair[] {
	const profiles = records.map(profileOf);
	countBearers(profiles);
	const ranks = ranksOf(profiles);
	const candidates = new NumberRow();
	for (const block of blocksOf(profiles)) {
		const walked = block.length > NEIGHBOURS ? block.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)) : block;
		const reach = block.length > CROWD ? NEIGHBOURS_IN_CROWD : NEIGHBOURS;
		for (const [at, first] of walked.entries()) {
			for (const second of walked.slice(at + 1, at + 1 + reach)) {
				const [a, b] = first < second ? [first, second] : [second, first];
				if (worthwhile(a, b)) candidates.add(a * records.length + b);
			}
		}
	}
	const pairs = new Map<number, LikelyPair>();
	let before = -1;
	for (const pair of candidates.sorted()) {
		if (pair === before) continue;
		before = pair;
		const [a, b] = [Math.floor(pair / records.length), pair % records.length];
		const likeness = compareProfiles(profiles[a]!, profiles[b]!);
		if (worthAsking(likeness, profiles[a]!, profiles[b]!)) pairs.set(pair, { a, b, likeness });
	}
	settleForms(profiles, pairs);
	concludeGroups(profiles, pairs, worthwhile);
	return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** A record without a legal form is not both the GmbH and the GmbH & Co. KG of one name: the likelier stays, the other is asked. */
function settleForms(profiles: readonly Profile[], pairs: Map<number, LikelyPair>): void {
	const formOf = (index: number) => profiles[index]!.faces[0]?.form ?? null;
	const formed = new Map<number, LikelyPair[]>();
	for (const pair of pairs.values()) {
		if (pair.likeness.verdict !== 'same' || (formOf(pair.a) === null) === (formOf(pair.b) === null)) continue;
		const bare = formOf(pair.a) === null ? pair.a : pair.b;
		formed.set(bare, [...(formed.get(bare) ?? []), pair]);
	}
	for (const [bare, rivals] of formed) {
		const form = ({ a, b }: LikelyPair) => formOf(a === bare ? b : a)!;
		const [best, ...others] = rivals.sort((x, y) => y.likeness.score - x.likeness.score || form(x).length - form(y).length);
		for (const pair of others) {
			if (matchForms(form(best!), form(pair)) !== 'different') continue;
			pair.likeness = { score: 0.5, verdict: 'maybe', reasons: [...pair.likeness.reasons, 'legal_form_different'] };
		}
	}
}

/** Who is the same as one and the same third is the same, unless a word, a number or the legal form stands against it. */
function concludeGroups(profiles: readonly Profile[], pairs: Map<number, LikelyPair>, worthwhile: (a: number, b: number) => boolean): void {
	const partners = new Map<number, number[]>();
	for (const { a, b, likeness } of pairs.values()) {
		if (likeness.verdict !== 'same') continue;
		partners.set(a, [...(partners.get(a) ?? []), b]);
		partners.set(b, [...(partners.get(b) ?? []), a]);
	}
	for (const alike of [...partners.values()]) {
		if (alike.length < 2 || alike.length > LARGEST_GROUP) continue;
		for (const [at, first] of alike.entries()) {
			for (const second of alike.slice(at + 1)) {
				const [a, b] = first < second ? [first, second] : [second, first];
				const pair = a * profiles.length + b;
				const known = pairs.get(pair)?.likeness ?? compareProfiles(profiles[a]!, profiles[b]!);
				if (known.verdict === 'same' || !worthwhile(a, b) || standsAgainst(known)) continue;
				pairs.set(pair, { a, b, likeness: { score: 0.8, verdict: 'same', reasons: [...known.reasons.filter((reason) => reason !== 'further_site'), 'alike_through_a_third'] } });
			}
		}
	}
}

function standsAgainst({ verdict, reasons }: Likeness): boolean {
	const against = ['name_different', 'number_different', 'unit_different', 'person_different', 'legal_form_different', 'place_different'] as const;
	return verdict === 'second_site' || against.some((reason) => reasons.includes(reason));
}
