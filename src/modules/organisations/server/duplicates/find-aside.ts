// SPDX-License-Identifier: EUPL-1.2
import { Worker } from 'node:worker_threads';
import { findDuplicates, type LikelyPair } from '../../likeness/find-duplicates.ts';
import type { Comparable } from '../../likeness/likeness.ts';

/** So few are compared sooner than a thread begins. */
const SMALL = 2000;

/** Finds pairs like `findDuplicates`, in a thread of its own where there are many: the web server may share the process. `only` asks for the pairs of one record. */
export async function findAside(records: readonly Comparable[], only: number | null = null): Promise<LikelyPair[]> {
	if (records.length <= SMALL) return findDuplicates(records, only === null ? undefined : (a, b) => a === only || b === only);
	const thread = new Worker(new URL('find-thread.ts', import.meta.url), { workerData: { records, only } });
	try {
		return await new Promise<LikelyPair[]>((resolve, reject) => {
			thread.once('message', resolve);
			thread.once('error', reject);
			thread.once('exit', (code) => reject(new Error(`The comparing thread ended with ${code}`)));
		});
	} finally {
		await thread.terminate();
	}
}
