// SPDX-License-Identifier: EUPL-1.2
import type { Match } from '#modules/exchange/matching/match.ts';
import type { Collection } from './collection.ts';

/** Figures of one need. Grades: 3 fits fully, 2 one criterion missed or not stated, 1 worth a call, 0 hard negative. */
export interface NeedFigures {
	need: string;
	fits: boolean;
	answerable: boolean;
	ndcg: number;
	recall: number;
	reciprocal: number;
	firstGrade: number;
	hardNegatives: number;
	saidNothingFits: boolean;
}

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: number[]) => grades.slice(0, 10).reduce(
	(sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2),
	0
);

/** Scores each need's list. The owner of a relevant offer, if not judged itself, is neither right nor wrong. */
export function measure(
	collection: Collection,
	runs: ReadonlyMap<string, { list: readonly Match[]; nothingFits: boolean }>
): NeedFigures[] {
	const owner = new Map(collection.offers.map((offer) => [offer.id, offer.organisation_id]));
	return collection.needs.map((need) => {
		const judged = new Map(
			collection.judgements.filter((row) => row.need_id === need.id).map((row) => [row.item_id, row.grade])
		);
		const relevant = [...judged].filter(([, grade]) => grade >= 1);
		const owners = new Set(relevant.map(([id]) => owner.get(id)));
		const run = runs.get(need.id) ?? { list: [], nothingFits: true };
		const ids = run.list.map((match) => match.candidateId).filter((id) => judged.has(id) || !owners.has(id));
		const grades = ids.map((id) => judged.get(id) ?? 0);
		const good = relevant.filter(([, grade]) => grade >= 2).length;
		const first = grades.findIndex((grade) => grade >= 2);
		const ideal = discounted(relevant.map(([, grade]) => grade).sort((a, b) => b - a));
		return {
			need: need.id,
			fits: relevant.length > 0,
			answerable: good > 0,
			ndcg: ideal > 0 ? discounted(grades) / ideal : 0,
			recall: good > 0 ? grades.slice(0, 20).filter((grade) => grade >= 2).length / good : 0,
			reciprocal: first < 0 ? 0 : 1 / (first + 1),
			firstGrade: grades[0] ?? 0,
			hardNegatives: ids.slice(0, 5).filter((id) => judged.get(id) === 0).length / Math.max(1, Math.min(5, ids.length)),
			saidNothingFits: run.nothingFits
		};
	});
}

function mean(values: number[]): string {
	return values.length ? (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3) : '–';
}

/** The figures of a run as lines of text. */
export function summary(figures: readonly NeedFigures[]): string {
	const fit = figures.filter((row) => row.fits);
	const good = figures.filter((row) => row.answerable);
	const none = figures.filter((row) => !row.answerable);
	return [
		`nDCG@10                      ${mean(fit.map((row) => row.ndcg))}`,
		`precision@1 (grade >= 2)     ${mean(good.map((row) => (row.firstGrade >= 2 ? 1 : 0)))}`,
		`recall@20 (grade >= 2)       ${mean(good.map((row) => row.recall))}`,
		`MRR (grade >= 2)             ${mean(good.map((row) => row.reciprocal))}`,
		`hard negatives in the top 5  ${mean(fit.map((row) => row.hardNegatives))}`,
		`"nothing fits" said rightly  ${mean(none.map((row) => (row.saidNothingFits ? 1 : 0)))} (${none.length} needs)`,
		`"nothing fits" said wrongly  ${mean(good.map((row) => (row.saidNothingFits ? 1 : 0)))}`
	].join('\n');
}
