// SPDX-License-Identifier: EUPL-1.2
import type { Collection } from './collection.ts';

/** One answer to a need, best first; `empty` where the answer was that nothing fits. */
export interface Answer {
	ids: readonly string[];
	empty: boolean;
}

/** Answers by need. */
export type Run = ReadonlyMap<string, Answer>;

/** The figures of one need; null where it has nothing that could be found or missed. */
export interface NeedFigures {
	need: string;
	/** Whether anything at all is worth at least a call (grade 1). */
	fits: boolean;
	/** Whether there is a right answer (grade 2 or 3). */
	answerable: boolean;
	ndcg10: number | null;
	recall20: number | null;
	reciprocalRank: number | null;
	firstIsRight: number | null;
	hardInTop5: number | null;
	saidNothingFits: boolean;
	/** Grades of the list as scored; `null` is not judged and counts 0. */
	grades: (number | null)[];
}

const RIGHT = 2;
const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: readonly number[]) =>
	grades.slice(0, 10).reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0);

/**
 * Scores each need's list. An organisation behind an offer worth a call, if not judged itself, is neither right nor
 * wrong and is passed over; a second mention of the same item is, too.
 */
export function figuresOf(collection: Collection, run: Run): NeedFigures[] {
	const owner = new Map(collection.offers.map((offer) => [offer.id, offer.organisation_id]));
	return collection.needs.map((need) => {
		const judged = new Map(collection.judgements.filter((row) => row.need_id === need.id).map((row) => [row.item_id, row.grade]));
		const answer = run.get(need.id) ?? { ids: [], empty: true };
		const worth = [...judged].filter(([, grade]) => grade >= 1);
		const owners = new Set(worth.map(([id]) => owner.get(id)));
		const ids = [...new Set(answer.ids)].filter((id) => judged.has(id) || !owners.has(id));
		return scored(need.id, { grades: ids.map((id) => judged.get(id) ?? null), worth: worth.map(([, grade]) => grade), empty: answer.ids.length === 0 || answer.empty });
	});
}

function scored(need: string, { grades, worth, empty }: { grades: (number | null)[]; worth: number[]; empty: boolean }): NeedFigures {
	const found = grades.map((grade) => grade ?? 0);
	const right = worth.filter((grade) => grade >= RIGHT).length;
	const first = found.findIndex((grade) => grade >= RIGHT);
	return {
		need,
		fits: worth.length > 0,
		answerable: right > 0,
		ndcg10: worth.length ? discounted(found) / discounted([...worth].sort((a, b) => b - a)) : null,
		recall20: right ? found.slice(0, 20).filter((grade) => grade >= RIGHT).length / right : null,
		reciprocalRank: right ? (first < 0 ? 0 : 1 / (first + 1)) : null,
		firstIsRight: right ? Number((found[0] ?? 0) >= RIGHT) : null,
		hardInTop5: grades.length ? grades.slice(0, 5).filter((grade) => grade === 0).length / 5 : null,
		saidNothingFits: empty,
		grades
	};
}

/** The means over a collection; null where no need counts. */
export interface Summary {
	ndcg10: number | null;
	recall20: number | null;
	mrr: number | null;
	precision1: number | null;
	hardInTop5: number | null;
	/** Of the needs that nothing answers, the share that was told so. */
	nothingFitsRightly: number | null;
	/** Of the needs with a right answer, the share that was told that nothing fits. */
	nothingFitsWrongly: number | null;
}

/** Means over the needs that each figure speaks of. */
export function summaryOf(figures: readonly NeedFigures[]): Summary {
	const fits = figures.filter((row) => row.fits);
	const over = (rows: readonly NeedFigures[], value: (row: NeedFigures) => number | null) => mean(rows.map(value).filter((one) => one !== null));
	return {
		ndcg10: over(fits, (row) => row.ndcg10),
		recall20: over(fits, (row) => row.recall20),
		mrr: over(fits, (row) => row.reciprocalRank),
		precision1: over(fits, (row) => row.firstIsRight),
		hardInTop5: over(fits, (row) => row.hardInTop5),
		nothingFitsRightly: over(figures.filter((row) => !row.fits), (row) => Number(row.saidNothingFits)),
		nothingFitsWrongly: over(fits.filter((row) => row.answerable), (row) => Number(row.saidNothingFits))
	};
}

function mean(values: readonly number[]): number | null {
	return values.length ? values.reduce((a, b) => a + b, 0) / values.length : null;
}
