// SPDX-License-Identifier: EUPL-1.2
import { compareOrganisations } from '#modules/organisations/likeness/compare.ts';
import type { LikelyPair } from '#modules/organisations/likeness/find-duplicates.ts';
import type { Likeness } from '#modules/organisations/likeness/likeness.ts';
import { m } from '#text/compiled/messages.js';
import { pairKey, type KeyedRow } from './read-list.ts';

/** Two rows with what the program said of them. */
export interface JudgedPair {
	a: KeyedRow;
	b: KeyedRow;
	likeness: Likeness;
}

export interface Measured {
	precision: number;
	recall: number;
	f1: number;
	right: number;
	wrong: JudgedPair[];
	missed: JudgedPair[];
	/** True pairs that the program put before a person ("maybe", "second site") instead of deciding. */
	asked: number;
	/** Pairs named by the truth of which a row could not be read. */
	unreadable: number;
}

/** Compares what the program calls the same with what is the same. Only the outcome "same" counts as found. */
export function measure(rows: readonly KeyedRow[], pairs: readonly LikelyPair[], truth: ReadonlySet<string>): Measured {
	const found = new Map(pairs.map(({ a, b, likeness }) => [pairKey(rows[a]!.key, rows[b]!.key), { a: rows[a]!, b: rows[b]!, likeness }]));
	const same = [...found].filter(([, { likeness }]) => likeness.verdict === 'same');
	const right = same.filter(([key]) => truth.has(key)).length;
	const wrong = same.flatMap(([key, pair]) => (truth.has(key) ? [] : [pair]));
	const byKey = new Map(rows.map((row) => [row.key, row]));
	const missed: JudgedPair[] = [];
	let unreadable = 0;
	for (const key of truth) {
		if (found.get(key)?.likeness.verdict === 'same') continue;
		const [a, b] = key.split('\u0000').map((one) => byKey.get(one));
		if (a && b) missed.push(found.get(key) ?? { a, b, likeness: compareOrganisations(a.draft, b.draft) });
		else unreadable++;
	}
	const precision = same.length === 0 ? 1 : right / same.length;
	const recall = truth.size === 0 ? 1 : right / truth.size;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	const asked = missed.filter(({ likeness }) => likeness.verdict !== 'different').length;
	return { precision, recall, f1, right, wrong, missed, asked, unreadable };
}

/** Prints the figures. */
export function printMeasured({ precision, recall, f1, right, wrong, missed, asked, unreadable }: Measured): void {
	console.log(`precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
	console.log(`true positives ${right}  false positives ${wrong.length}  false negatives ${missed.length + unreadable} (of them asked of a person: ${asked})`);
	if (unreadable > 0) console.log(`${unreadable} true pairs name a row that is not in the list`);
}

function words({ verdict, score, reasons }: Likeness): string {
	const said = reasons.map((reason) => (m as unknown as Record<string, (given: object, options: object) => string>)[`organisations_likeness_${reason}`]?.({}, { locale: 'de' }) ?? reason);
	return `${verdict} ${score.toFixed(2)}: ${said.join(', ')}`;
}

/** Prints pairs with both rows and what the program says of them. */
export function printMistakes(title: string, pairs: readonly JudgedPair[]): void {
	for (const { a, b, likeness } of pairs) console.log(`\n${title} ${a.key} – ${b.key}\n  ${a.text}\n  ${b.text}\n  ${words(likeness)}`);
}
