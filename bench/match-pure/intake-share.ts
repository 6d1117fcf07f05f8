// SPDX-License-Identifier: EUPL-1.2
import { criterionDefinition } from '#modules/exchange/criteria.ts';
import { readNeed } from '#modules/exchange/intake/read-need.ts';
import type { KnownPlace } from '#modules/exchange/intake/proposal.ts';
import type { Collection } from '../match/collection.ts';
import { keyOf } from '../match/intake-share.ts';

/** How many labelled criteria and categories the intake found by itself, and how many it proposed in all. */
export function criteriaFound(collection: Collection, places: readonly KnownPlace[], today: string): string {
	let wanted = 0;
	let found = 0;
	let right = 0;
	let proposed = 0;
	let category = 0;
	let categories = 0;
	for (const row of collection.needs) {
		const proposal = readNeed(`${row.title}\n${row.text}`, { today, places });
		const read = new Map([...proposal.must, ...proposal.wish].map((entry) => [keyOf(entry.key), entry.value]));
		const labels = Object.entries({ ...row.wish, ...row.must }).filter(([key]) => criterionDefinition(key));
		wanted += labels.length;
		proposed += read.size;
		for (const [key, value] of labels) {
			if (!read.has(keyOf(key))) continue;
			found += 1;
			if (String(read.get(keyOf(key))) === String(value)) right += 1;
		}
		if (!row.category || row.category === 'undefined') continue;
		categories += 1;
		const same = proposal.category === row.category || (proposal.category === 'plot' && row.category === 'space');
		if (same) category += 1;
	}
	return [
		`criteria of the catalogue: labelled ${wanted}, found ${found}, same value ${right}, proposed ${proposed}`,
		`category read rightly ${category} of ${categories}`
	].join('\n');
}
