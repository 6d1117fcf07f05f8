// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDuplicates } from '#modules/organisations/likeness/find-duplicates.ts';
import { buildSet } from './build.ts';
import { measure } from './measure.ts';
import { closeTruth, draftsOf, pairKey, readTruth } from './read-list.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'duplicates-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function measured(name: string, layout: string) {
	const { rows } = await draftsOf(await readFile(join(folder, name, `${layout}.csv`)), 'lfd_nr');
	const { pairs } = closeTruth(readTruth(await readFile(join(folder, name, 'truth.json'), 'utf8')));
	return { rows, truth: pairs, result: measure(rows, findDuplicates(rows.map(({ draft }) => draft)), pairs) };
}

test.each([['a', 2], ['b', 8]] as const)('of the built set %s with seed %i, 98 of 100 found pairs are true, and 95 of 100 true ones are found, in every layout', async (material, seed) => {
	await buildSet(join(folder, material), seed, material);
	for (const layout of ['apart', 'together', 'form-apart', 'sparse']) {
		const { result, truth, rows } = await measured(material, layout);
		expect(rows.length).toBeGreaterThan(1500);
		expect(truth.size).toBeGreaterThan(500);
		expect(result.precision).toBeGreaterThanOrEqual(0.98);
		expect(result.recall).toBeGreaterThanOrEqual(0.95);
	}
}, 60_000);

test('the same seed makes the same list', async () => {
	await buildSet(join(folder, 'once'), 5, 'a');
	await buildSet(join(folder, 'twice'), 5, 'a');
	expect(await readFile(join(folder, 'once', 'apart.csv'), 'utf8')).toBe(await readFile(join(folder, 'twice', 'apart.csv'), 'utf8'));
});

test('the column of keys tells the comparison nothing, and a figure falls where pairs are wrong', async () => {
	const list = (first: number, second: number) => Buffer.from(`lfd_nr;Firma;Ort\n${first};Hartmann Stahlbau GmbH;Hagen\n${second};Café Linde;Essen\n3;Hartmann Stahlbau;Hagen\n`);
	const { rows } = await draftsOf(list(7, 7), 'lfd_nr');
	expect(rows.map(({ draft }) => [draft.name, draft.externalId, draft.details])).toEqual([['Hartmann Stahlbau GmbH', null, []], ['Café Linde', null, []], ['Hartmann Stahlbau', null, []]]);
	const read = (await draftsOf(list(1, 2), 'lfd_nr')).rows;
	const pairs = findDuplicates(read.map(({ draft }) => draft));
	expect(measure(read, pairs, new Set([pairKey('1', '3')]))).toMatchObject({ precision: 1, recall: 1 });
	expect(measure(read, pairs, new Set([pairKey('1', '2')]))).toMatchObject({ precision: 0, recall: 0, wrong: [{}], missed: [{}] });
});

test('pairs that follow from those named count as true', () => {
	expect(closeTruth([['1', '2'], ['2', '3']])).toEqual({ pairs: new Set([pairKey('1', '2'), pairKey('2', '3'), pairKey('1', '3')]), implied: 1 });
});
