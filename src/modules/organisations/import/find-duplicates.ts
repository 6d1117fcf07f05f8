// SPDX-License-Identifier: EUPL-1.2
import { compareOrganisations, ownHost } from './compare-organisations.ts';
import { foldLetters, nameKey, streetKey } from './name-key.ts';
import type { Comparable, Likeness } from './plan.ts';
import { phoneDigits } from './repair-contact.ts';

/** Two records, by their place in the list that was asked about, that are the same or may be. */
export type LikelyPair = { a: number; b: number; likeness: Likeness };

/** In a crowded block ("Sparkasse") each record is compared with this many neighbours in the order of places. */
const NEIGHBOURS = 12;

/** Keys under which a record meets those it may be the same as; records that share none are never compared. */
function blockingKeys(record: Comparable): string[] {
	const name = nameKey(record.name);
	const { site } = record;
	const place = site.postcode ?? foldLetters(site.city ?? '');
	const keys = [`n:${name}`];
	if (place !== '' && name !== '') keys.push(`s:${name.slice(0, 4)}@${place}`, `e:${name.slice(-5)}@${place}`);
	if (record.phone) keys.push(`p:${phoneDigits(record.phone)}`);
	if (record.email) keys.push(`m:${record.email.toLowerCase()}`);
	const host = ownHost(record.website);
	if (host !== '') keys.push(`w:${host}`);
	if (site.street) keys.push(`a:${streetKey(site.street)}${(site.houseNumber ?? '').toLowerCase()}@${place}`);
	if (site.lat !== null && site.lon !== null) {
		// Cells of about 220 m by 270 m, shifted by half, so that neighbours across an edge meet as well.
		const [row, column] = [site.lat * 500, site.lon * 250];
		keys.push(`g:${Math.floor(row)}/${Math.floor(column)}`, `h:${Math.round(row)}/${Math.round(column)}`);
	}
	return keys;
}

function placeOrder(record: Comparable): string {
	const { postcode, city, street, houseNumber, lat } = record.site;
	return `${nameKey(record.name)}|${postcode ?? city ?? ''}|${streetKey(street)}${houseNumber ?? ''}|${lat ?? ''}`;
}

function blocksOf(records: readonly Comparable[]): Map<string, number[]> {
	const blocks = new Map<string, number[]>();
	for (const [index, record] of records.entries()) {
		for (const key of blockingKeys(record)) {
			const block = blocks.get(key);
			if (block) block.push(index);
			else blocks.set(key, [index]);
		}
	}
	return blocks;
}

/**
 * Finds the pairs in a list that are the same organisation or may be, without comparing all with all: 200,000 records
 * cost some million comparisons. `worthwhile` leaves out pairs nobody asks about (both already in the directory).
 */
export function findDuplicates(
	records: readonly Comparable[],
	worthwhile: (a: number, b: number) => boolean = () => true
): LikelyPair[] {
	const seen = new Set<number>();
	const pairs: LikelyPair[] = [];
	const meet = (first: number, second: number): void => {
		const [a, b] = first < second ? [first, second] : [second, first];
		const [left, right] = [records[a], records[b]];
		const pair = a * records.length + b;
		if (!left || !right || a === b || seen.has(pair) || !worthwhile(a, b)) return;
		seen.add(pair);
		const likeness = compareOrganisations(left, right);
		if (likeness.verdict !== 'different') pairs.push({ a, b, likeness });
	};
	const order = new Map<number, string>();
	const orderOf = (index: number): string => {
		const known = order.get(index);
		if (known !== undefined) return known;
		const fresh = placeOrder(records[index] as Comparable);
		order.set(index, fresh);
		return fresh;
	};
	for (const block of blocksOf(records).values()) {
		if (block.length < 2) continue;
		const sorted = block.length > NEIGHBOURS ? block.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) : block;
		for (const [at, first] of sorted.entries()) {
			for (const second of sorted.slice(at + 1, at + 1 + NEIGHBOURS)) meet(first, second);
		}
	}
	return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}
