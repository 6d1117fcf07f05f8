// SPDX-License-Identifier: EUPL-1.2
import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { planAside } from './plan-aside.ts';
import { planRows } from './plan-rows.ts';

const RUN: Parameters<typeof planRows>[1] = { reading: {}, mapping: null, source: 'Liste', kindDefault: null, duplicates: 'skip', choices: {} };

/** A list whose names resemble each other, as those of branches of a chain do. */
function aList(rows: number): Uint8Array {
	const lines = Array.from({ length: rows }, (_, n) => `Handwerksbetrieb Nummer ${n} GmbH;Straße ${n % 97};${n % 50};42${String(n % 900).padStart(3, '0')};Wuppertal;0202 ${100000 + n}`);
	return new TextEncoder().encode(`Name;Straße;Hausnummer;PLZ;Ort;Telefon\n${lines.join('\n')}\n`);
}

/** How many milliseconds this thread was busy, so that nobody else got a turn, while the work ran. */
async function busyWith(work: () => Promise<unknown>): Promise<number> {
	const before = performance.eventLoopUtilization();
	await work();
	return performance.eventLoopUtilization(before).active;
}

describe('planning aside', () => {
	test('answers the very plan that planning here answers', async () => {
		const bytes = aList(1300);
		expect(await planAside(bytes, RUN, [])).toEqual(await planRows(bytes, RUN, []));
	}, 30_000);

	test('refuses a file with the same code, and keeps the sentence\'s figures', async () => {
		const picture = new Uint8Array(50_000);
		picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const refusal = (work: Promise<unknown>) => work.then(() => null, (error: { name: string; code: string; params: object }) => [error.name, error.code, error.params]);
		const here = await refusal(planRows(picture, RUN, []));
		expect(here?.[0]).toBe('Refused');
		expect(await refusal(planAside(picture, RUN, []))).toEqual(here);
	}, 30_000);

	test('leaves everybody else their turn, which planning here does not', async () => {
		const bytes = aList(20_000);
		const aside = await busyWith(() => planAside(bytes, RUN, []));
		const here = await busyWith(() => planRows(bytes, RUN, []));
		// A ratio, not a time: it holds on a slow machine as on a fast one.
		expect(here / aside).toBeGreaterThan(3);
	}, 60_000);
});
