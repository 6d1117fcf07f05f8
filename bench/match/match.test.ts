// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { asOwner } from '#platform/database/pool.ts';
import { aDatabase, type TestDatabase } from '../../tests/kit/database.ts';
import { askProduct, bestFirst } from './ask-product.ts';
import { askMiniSearch, askPostgres } from './baselines.ts';
import { readCollection } from './collection.ts';
import { figuresOf, summaryOf } from './figures.ts';
import { intakeShareOf } from './intake-share.ts';
import { loadCollection, type LoadedCollection } from './load.ts';
import { lostByRetrieval } from './retrieval.ts';

const collection = readCollection(join(import.meta.dirname, 'example'));
let database: TestDatabase;
let loaded: LoadedCollection;
beforeAll(async () => {
	database = await aDatabase();
	// A second network with the same collection: nothing of it may come up in the answers of the first.
	await loadCollection(database.pool, collection);
	loaded = await loadCollection(database.pool, collection);
});

test('everything of a collection is loaded, and its towns and districts are places', async () => {
	const counted = await database.as(loaded.desk, async (scope) => {
		const of = async (table: 'organisation' | 'offer' | 'area') =>
			(await scope.db.selectFrom(table).select('id').where('network_id', '=', scope.network.id).execute()).length;
		return [await of('organisation'), await of('offer'), await of('area')];
	});
	expect(counted).toEqual([5, 6, 2]);
});

test.each(['text', 'kept', 'corrected'] as const)('the product answers the needs of the example rightly (%s)', async (way) => {
	const { answers, needs, milliseconds } = await askProduct(database.pool, collection, loaded, way);
	const figures = summaryOf(figuresOf(collection, answers));
	expect(figures).toMatchObject({ recall20: 1, mrr: 1, precision1: 1, nothingFitsRightly: 1, nothingFitsWrongly: 0 });
	expect(summaryOf(figuresOf(collection, bestFirst(answers)))).toMatchObject({ precision1: 1 });
	expect([...answers.values()].flatMap((answer) => answer.ids)).not.toContain(undefined);
	expect(milliseconds.matching).toHaveLength(collection.needs.length);
	// Written scores tell an answer from "nothing fits".
	expect(answers.get('need-1')!.scored[0]!.score).toBeGreaterThanOrEqual(1);
	for (const { score } of answers.get('need-4')!.scored) expect(score).toBeLessThan(1);
	if (way !== 'text') return;
	const share = await intakeShareOf(database.pool, collection, loaded, needs);
	expect(share).toMatchObject({ labelled: 3, categories: { labelled: 4 } });
	expect(share.found).toBeLessThanOrEqual(share.labelled);
	expect((await lostByRetrieval(database.pool, collection, loaded, needs)).lost.filter(({ grade }) => grade > 1)).toEqual([]);
});

test('both engines answer with items of the collection, and never with the one who asks', async () => {
	for (const ask of [askPostgres, askMiniSearch]) {
		const { answers } = await asOwner(database.url, (owner) => ask(owner, collection));
		expect(answers.get('need-2')!.ids[0]).toBe('off-4');
		expect(answers.get('need-3')!.ids).not.toContain('org-5');
		expect(summaryOf(figuresOf(collection, answers)).ndcg10).toBeGreaterThan(0.3);
	}
});
