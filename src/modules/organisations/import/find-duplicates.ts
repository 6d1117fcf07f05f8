// SPDX-License-Identifier: EUPL-1.2
import { compareProfiles, ownHost, profileOf } from './compare-organisations.ts';
import type { Profile } from './compare-organisations.ts';
import type { Comparable, Likeness } from './plan.ts';

/** Two records, by their place in the list that was asked about, that are the same or may be. */
export type LikelyPair = { a: number; b: number; likeness: Likeness };

/** In a crowded block ("Sparkasse") each record is compared with this many neighbours in the order of names and places. */
const NEIGHBOURS = 12;
/** A street or a beginning of names that hundreds share says little: there only the nearest few are compared. */
const CROWD = 60;
const NEIGHBOURS_IN_CROWD = 4;

/** Keys under which a record meets those it may be the same as; records that share none are never compared. */
function blockingKeys({ record, key, city, street, houseNumber, phone }: Profile): string[] {
	const { site, email, website } = record;
	const place = site.postcode ?? city;
	const keys = [`n:${key}`];
	if (place !== '' && key !== '') keys.push(`s:${key.slice(0, 4)}@${place}`, `e:${key.slice(-5)}@${place}`);
	if (phone !== '') keys.push(`p:${phone}`);
	if (email) keys.push(`m:${email.toLowerCase()}`);
	const host = ownHost(website);
	if (host !== '') keys.push(`w:${host}`);
	if (street !== '') keys.push(`a:${street}${houseNumber}@${place}`);
	if (site.lat !== null && site.lon !== null) {
		// Cells of about 220 m by 270 m, shifted by half, so that neighbours across an edge meet as well.
		const [row, column] = [site.lat * 500, site.lon * 250];
		keys.push(`g:${Math.floor(row)}/${Math.floor(column)}`, `h:${Math.round(row)}/${Math.round(column)}`);
	}
	return keys;
}

function blocksOf(profiles: readonly Profile[]): Map<string, number[]> {
	const blocks = new Map<string, number[]>();
	for (const [index, profile] of profiles.entries()) {
		for (const key of blockingKeys(profile)) {
			const block = blocks.get(key);
			if (block) block.push(index);
			else blocks.set(key, [index]);
		}
	}
	return blocks;
}

/** The order in which crowded blocks are walked: by name, then by place. */
function ranksOf(profiles: readonly Profile[]): Uint32Array {
	const orders = profiles.map(({ key, record, street, houseNumber, city }, index) => ({
		index,
		order: `${key}|${record.site.postcode ?? city}|${street}${houseNumber}|${record.site.lat ?? ''}`
	}));
	orders.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
	const ranks = new Uint32Array(profiles.length);
	for (const [rank, { index }] of orders.entries()) ranks[index] = rank;
	return ranks;
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
	const ranks = ranksOf(profiles);
	const pairs = new Map<number, LikelyPair>();
	const meet = (first: number, second: number): void => {
		const [a, b] = first < second ? [first, second] : [second, first];
		const [left, right] = [profiles[a], profiles[b]];
		const pair = a * records.length + b;
		if (!left || !right || a === b || pairs.has(pair) || !worthwhile(a, b)) return;
		const likeness = compareProfiles(left, right);
		if (likeness.verdict !== 'different') pairs.set(pair, { a, b, likeness });
	};
	for (const block of blocksOf(profiles).values()) {
		if (block.length < 2) continue;
		const sorted = block.length > NEIGHBOURS ? block.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)) : block;
		const reach = block.length > CROWD ? NEIGHBOURS_IN_CROWD : NEIGHBOURS;
		for (let at = 0; at < sorted.length; at++) {
			for (let other = at + 1; other <= Math.min(at + reach, sorted.length - 1); other++) {
				meet(sorted[at] as number, sorted[other] as number);
			}
		}
	}
	return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
