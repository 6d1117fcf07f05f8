// SPDX-License-Identifier: EUPL-1.2
import type { NeedFigures, Summary } from './figures.ts';
import type { IntakeShare } from './intake-share.ts';
import type { Lost } from './retrieval.ts';

/** One line of the table: what was measured, and the time for one need. */
export interface Line {
	name: string;
	summary: Summary;
	milliseconds: number;
}

const COLUMNS: [keyof Summary, string][] = [
	['ndcg10', 'nDCG@10'], ['recall20', 'recall@20'], ['mrr', 'MRR'], ['precision1', 'P@1'], ['hardInTop5', 'hard@5'], ['nothingFitsRightly', 'none right'],
	['nothingFitsWrongly', 'none wrong']
];
const WIDTH = 42;
const figure = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** All lines under one head. */
export function tableOf(lines: readonly Line[]): string {
	const row = (name: string, cells: readonly string[]) => name.padEnd(WIDTH) + cells.map((cell) => cell.padStart(12)).join('');
	return [
		row('', [...COLUMNS.map(([, head]) => head), 'ms a need']),
		...lines.map(({ name, summary, milliseconds }) => row(name, [...COLUMNS.map(([key]) => figure(summary[key])), milliseconds.toFixed(1)]))
	].join('\n');
}

/** What the columns mean, in the words of the collection. */
export const LEGEND = `recall@20, MRR and P@1 count grades 2 and 3; hard@5 is the share of hard negatives among the first five;
none right: told "nothing fits" where nothing is worth a call; none wrong: told so where there is a right answer.`;

/** How much the intake found by itself. */
export function intakeInWords(share: IntakeShare): string {
	const { labelled, found, sameValue, sameWeight, proposed, categories } = share;
	return [
		`Intake by itself: ${found} of ${labelled} labelled criteria found, ${sameValue} with the same value, ${sameWeight} as hard as labelled; ${proposed} proposed in all.`,
		`Category: ${categories.right} of ${categories.labelled} right.`
	].join('\n');
}

/** What no ranking can bring back, because the database never handed it to the scoring. */
export function lostInWords({ wanted, lost }: Lost): string {
	const right = lost.filter((one) => one.grade >= 2);
	return [
		`Retrieval: ${lost.length} of ${wanted} items worth at least a call never became candidates, ${right.length} of them with grade 2 or 3.`,
		...right.map(({ need, item, grade }) => `  ${need}: ${item} (grade ${grade})`)
	].join('\n');
}

/** One line a need, the worst first: the figures, and the grades of the first ten (· is not judged). */
export function needByNeed(figures: readonly NeedFigures[], titleOf: (id: string) => string): string {
	const worst = [...figures].sort((a, b) => (a.ndcg10 ?? 2) - (b.ndcg10 ?? 2) || (a.need < b.need ? -1 : 1));
	return worst.map((row) => {
		const grades = row.grades.slice(0, 10).map((grade) => grade ?? '·').join('');
		return [row.need.padEnd(14), `nDCG ${figure(row.ndcg10)}`, `recall ${figure(row.recall20)}`, grades.padEnd(10), row.saidNothingFits ? 'nothing fits' : ''.padEnd(12), titleOf(row.need)].join('  ');
	}).join('\n');
}

/** The middle of many times. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.length ? (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2 : 0;
}
