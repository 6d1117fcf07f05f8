// SPDX-License-Identifier: EUPL-1.2
import { Worker } from 'node:worker_threads';
import { Refused, type RefusalParams } from '#shared/refusal.ts';
import type { Mapping } from '../../import/mapping.ts';
import type { ExistingOrganisation, Plan, PlanRow } from '../../import/plan.ts';
import { planRows } from './plan-rows.ts';

/** A list and a directory so small are planned sooner than a thread begins. */
const SMALL_BYTES = 40_000;
const SMALL_DIRECTORY = 2_000;

/** So many rows go from thread to thread at once: taking them in costs a few milliseconds. */
export const PIECE = 500;

/** Room for what is made and forgotten: with less of it the thread tidies up more often and takes a hundred megabytes less. */
const YOUNG_MEGABYTES = 12;

type Run = Parameters<typeof planRows>[1];
export type ToThread = { existing: ExistingOrganisation[] } | { bytes: Uint8Array; run: Run } | { more: true };
export type FromThread = { rows: PlanRow[] } | { mapping: Mapping; source: string } | { refused: { code: string; params: RefusalParams } } | { broken: string };

const breath = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Reads and plans a list like `planRows`, in a thread of its own: tens of thousands of rows take seconds, and worker and
 * web server may share one process. Answers and refuses the same; takes bytes and directory over in pieces.
 */
export async function planAside(bytes: Uint8Array, run: Run, existing: readonly ExistingOrganisation[]): Promise<{ plan: Plan; mapping: Mapping }> {
	if (bytes.byteLength <= SMALL_BYTES && existing.length <= SMALL_DIRECTORY) return planRows(bytes, run, existing);
	const thread = new Worker(new URL('plan-thread.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
	const said = listen(thread);
	// A thread that fails while it is being fed is heard of below.
	said.catch(() => {});
	try {
		for (let at = 0; at < existing.length; at += PIECE) {
			thread.postMessage({ existing: existing.slice(at, at + PIECE) } satisfies ToThread);
			await breath();
		}
		const { reading, mapping, source, kindDefault, duplicates, choices } = run;
		thread.postMessage({ bytes, run: { reading, mapping, source, kindDefault, duplicates, choices } } satisfies ToThread);
		return await said;
	} finally {
		await thread.terminate();
	}
}

function listen(thread: Worker): Promise<{ plan: Plan; mapping: Mapping }> {
	const rows: PlanRow[] = [];
	return new Promise((resolve, reject) => {
		thread.on('message', (message: FromThread) => {
			if ('rows' in message) {
				rows.push(...message.rows);
				// The next piece is sent when this one was taken in and others had their turn.
				setImmediate(() => thread.postMessage({ more: true } satisfies ToThread));
			} else if ('mapping' in message) resolve({ plan: { source: message.source, rows }, mapping: message.mapping });
			else if ('refused' in message) reject(new Refused(message.refused.code, message.refused.params));
			else reject(new Error(message.broken));
		});
		thread.once('error', reject);
		thread.once('exit', (code) => reject(new Error(`The planning thread ended with ${code}`)));
	});
}
