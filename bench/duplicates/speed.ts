// SPDX-License-Identifier: EUPL-1.2
import { compareProfiles } from '#modules/organisations/likeness/compare.ts';
import { findDuplicates } from '#modules/organisations/likeness/find-duplicates.ts';
import type { Comparable } from '#modules/organisations/likeness/likeness.ts';
import { profileOf } from '#modules/organisations/likeness/profile.ts';
import { inventSet } from './build.ts';
import { MATERIAL_A } from './material/a.ts';
import { MATERIAL_B } from './material/b.ts';

/** So many rows are compared all with all; the cost of more is reckoned, because it grows with the square. */
const ALL_PAIRS = 2000;

/** Invents rows as comparable records, as many as asked for. */
function inventRecords(count: number): Comparable[] {
	const records: Comparable[] = [];
	for (let seed = 100; records.length < count; seed++) {
		for (const { row } of inventSet(seed, seed % 2 === 0 ? MATERIAL_A : MATERIAL_B)) {
			const { name, phone, email, website, street, number, postcode, city } = row;
			const site = { street, houseNumber: number, postcode, city, district: null, lat: null, lon: null, openingHours: null, wheelchair: null };
			records.push({ name, phone: phone || null, email: email || null, website: website || null, site });
		}
	}
	return records.slice(0, count);
}

/** Measures finding duplicates among many rows against comparing all pairs of a part, in the same process. */
export function measureSpeed(count: number): string {
	const records = inventRecords(count);
	findDuplicates(records.slice(0, ALL_PAIRS));
	const part = records.slice(0, ALL_PAIRS);
	let started = performance.now();
	const found = findDuplicates(part).filter(({ likeness }) => likeness.verdict === 'same' && !likeness.reasons.includes('alike_through_a_third')).length;
	const blocked = performance.now() - started;
	started = performance.now();
	const profiles = part.map(profileOf);
	let same = 0;
	for (let a = 0; a < profiles.length; a++) {
		for (let b = a + 1; b < profiles.length; b++) if (compareProfiles(profiles[a]!, profiles[b]!).verdict === 'same') same++;
	}
	const naive = performance.now() - started;
	started = performance.now();
	const pairs = findDuplicates(records);
	const whole = (performance.now() - started) / 1000;
	const reckoned = (naive / 1000) * (count / ALL_PAIRS) ** 2;
	return [
		`${ALL_PAIRS} rows: ${blocked.toFixed(0)} ms with blocking (${found} same), ${naive.toFixed(0)} ms all with all (${same} same), ratio 1 : ${(naive / blocked).toFixed(0)}`,
		`${count} rows: ${whole.toFixed(1)} s with blocking, ${pairs.length} pairs to look at; all with all would take about ${(reckoned / 60).toFixed(0)} minutes, ratio 1 : ${(reckoned / whole).toFixed(0)}`
	].join('\n');
}
