// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { asOwner } from '#platform/database/pool.ts';
import { aDatabase, type TestDatabase } from '../../tests/kit/database.ts';
import { askProduct } from './ask-product.ts';
import { askMiniSearch, askPostgres } from './baselines.ts';
import { readCollection } from './collection.ts';
import { figuresOf, summaryOf } from './figures.ts';
import { loadCollection, type LoadedCollection } from './load.ts';

// A region whose needs and offers hardly share a word: what general engines find there is chance.
const collection = readCollection(join(import.meta.dirname, 'coast'));
let database: TestDatabase;
let loaded: LoadedCollection;
let engines: number[];
beforeAll(async () => {
	database = await aDatabase();
	loaded = await loadCollection(database.pool, collection);
	const ndcgOf = async (ask: typeof askPostgres) => summaryOf(figuresOf(collection, (await asOwner(database.url, (owner) => ask(owner, collection))).answers)).ndcg10 ?? 0;
	engines = [await ndcgOf(askPostgres), await ndcgOf(askMiniSearch)];
}, 120_000);

test.each([['text', 2.5, 0.65], ['corrected', 4, 0.9]] as const)('matching understands a region it was not written for (%s): several times what the engines find', async (way, times, recall) => {
	const { ndcg10, recall20 } = summaryOf(figuresOf(collection, (await askProduct(database.pool, collection, loaded, way)).answers));
	for (const engine of engines) expect((ndcg10 ?? 0) / engine).toBeGreaterThan(times);
	expect(recall20).toBeGreaterThan(recall);
}, 120_000);
