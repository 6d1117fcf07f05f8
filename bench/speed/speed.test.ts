// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aNetwork, strangerSeed } from '../../tests/kit/builders.ts';
import { aDatabase } from '../../tests/kit/database.ts';
import { quantile, sideBySide } from './clients.ts';
import { regionsFor } from './invent.ts';
import { peakMemory, processTime } from './processes.ts';
import { recordStatements, replay } from './statements.ts';

test('a stock of any size is spread over networks without losing one, the largest first', () => {
	for (const size of [500, 10_000, 12_000, 100_000, 1_000_000]) {
		const regions = regionsFor(size);
		expect(regions.reduce((sum, region) => sum + region.size, 0)).toBe(size);
		expect(regions[0]!.size).toBe(Math.min(size, 10_000));
		expect(new Set(regions.map((region) => region.slug)).size).toBe(regions.length);
	}
	expect(regionsFor(1_000_000)).toHaveLength(200);
});

test('what a query sends is kept with the walls of its scope and can be sent again', async () => {
	const database = await aDatabase();
	const [network] = [await aNetwork(database), await aNetwork(database)];
	const statements = await recordStatements(database.pool, strangerSeed(network), (scope) => sql`select slug from pub.office where id <> ${network.id}`.execute(scope.db));
	expect(statements.map(({ values }) => values)).toEqual([[], [network.id], []]);
	expect(statements[0]!.text).toContain('nw_public');
	const client = await database.pool.connect();
	await replay(client, statements);
	// The second network's office stays behind the wall, as in the product.
	await client.query(statements[0]!.text);
	expect((await client.query(statements[1]!.text, statements[1]!.values)).rows).toEqual([{ slug: network.office.slug }]);
	await client.query('rollback');
	client.release();
});

test('clients work side by side, and times are read as quantiles', async () => {
	let running = 0;
	let most = 0;
	const { milliseconds, seconds } = await sideBySide(4, 0.2, async () => {
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 10));
		running--;
	});
	expect(most).toBe(4);
	expect(milliseconds.length / seconds).toBeLessThan(410);
	expect([quantile([5, 1, 4, 2, 3], 0.5), quantile([1, 2, 3, 4, 100], 0.95), quantile([], 0.5)]).toEqual([3, 100, 0]);
});

test('processor time and memory of a process are read from the system', () => {
	const before = processTime(process.pid);
	const until = performance.now() + 60;
	while (performance.now() < until) Math.sqrt(until);
	expect(processTime(process.pid)).toBeGreaterThan(before);
	expect(peakMemory(process.pid)).toBeGreaterThan(10);
	expect([processTime(2 ** 30), peakMemory(2 ** 30)]).toEqual([0, 0]);
});
