// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from './collection.ts';
import { figuresOf, summaryOf, type Answer } from './figures.ts';

const collection = readCollection(join(import.meta.dirname, 'example'));
const run = (answers: Record<string, Partial<Answer>>) =>
	new Map(collection.needs.map(({ id }) => [id, { ids: [], empty: false, ...answers[id] }] as const));
const perfect = { 'need-1': { ids: ['off-2', 'org-2'] }, 'need-2': { ids: ['off-4'] }, 'need-3': { ids: ['off-3', 'off-1'] }, 'need-4': { empty: true } };

test('a run that finds everything and nothing else is perfect', () => {
	expect(summaryOf(figuresOf(collection, run(perfect)))).toEqual({
		ndcg10: 1, recall20: 1, mrr: 1, precision1: 1, hardInTop5: 0, nothingFitsRightly: 1, nothingFitsWrongly: 0
	});
});

test('each figure is what its definition says, by hand', () => {
	const figures = figuresOf(collection, run({
		'need-1': { ids: ['off-1', 'org-1', 'off-2'] },
		'need-2': { ids: [], empty: false },
		'need-3': { ids: ['off-1', 'off-2', 'off-6', 'off-5', 'off-4', 'off-3'] },
		'need-4': { ids: ['off-5'] }
	}));
	const [one, two, three, four] = figures;
	// Gains 7 (grade 3) and 1 (grade 1), each divided by log2(rank + 1): the right one third of three, against 7 + 1/log2(3).
	expect(one!.ndcg10).toBeCloseTo(7 / 2 / (7 + 1 / Math.log2(3)), 12);
	expect([one!.recall20, one!.reciprocalRank, one!.firstIsRight, one!.hardInTop5]).toEqual([1, 1 / 3, 0, 0.2]);
	expect([two!.ndcg10, two!.recall20, two!.hardInTop5, two!.saidNothingFits]).toEqual([0, 0, null, true]);
	expect(three!.ndcg10).toBeCloseTo((1 + 7 / Math.log2(7)) / (7 + 1 / Math.log2(3)), 12);
	expect(three!.reciprocalRank).toBe(1 / 6);
	expect([four!.ndcg10, four!.recall20, four!.fits, four!.saidNothingFits]).toEqual([null, null, false, false]);
	expect(summaryOf(figures)).toMatchObject({ recall20: 2 / 3, mrr: (1 / 3 + 0 + 1 / 6) / 3, precision1: 0, hardInTop5: 0.2, nothingFitsRightly: 0, nothingFitsWrongly: 1 / 3 });
});

test('the organisation behind a right offer is passed over, unless it was judged itself', () => {
	const [, behind] = figuresOf(collection, run({ ...perfect, 'need-2': { ids: ['org-4', 'off-4'] } }));
	expect([behind!.grades, behind!.firstIsRight, behind!.ndcg10]).toEqual([[3], 1, 1]);
	const [judged] = figuresOf(collection, run({ ...perfect, 'need-1': { ids: ['org-2', 'off-2'] } }));
	expect([judged!.grades, judged!.firstIsRight]).toEqual([[1, 3], 0]);
});

test('an item that is named twice counts once', () => {
	const [twice] = figuresOf(collection, run({ ...perfect, 'need-1': { ids: ['off-2', 'off-2', 'org-2'] } }));
	expect(twice!.grades).toEqual([3, 1]);
});
