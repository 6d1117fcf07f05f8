// SPDX-License-Identifier: EUPL-1.2
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refused } from '#shared/refusal.ts';

export interface ToTypesetter { template: string; data: string }
export type FromTypesetter = { pdf: Uint8Array } | { missing: true } | { broken: string };

/** Setting hundreds of pages takes seconds; what takes longer than this is not coming any more. */
const MOST_MS = 60_000;
/** One document at a time, and so many may wait: more at once would only make everybody wait. */
const MOST_WAITING = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a document as accessible PDF (PDF/UA-1, tagged; the typesetter refuses a document without title or alternative
 * texts). Data reach the template as JSON, so nothing that people typed is ever read as markup. In a thread of its own.
 * Refuses when too many wait, and on machines for which there is no typesetter.
 */
export async function typeset(template: string, data: unknown): Promise<Uint8Array<ArrayBuffer>> {
	if (waiting >= MOST_WAITING) throw new Refused('common.print_busy');
	waiting++;
	const mine = last.then(() => setOne({ template, data: JSON.stringify(data) }));
	last = mine.catch(() => {});
	return mine.finally(() => waiting--);
}

async function setOne(document: ToTypesetter): Promise<Uint8Array<ArrayBuffer>> {
	// By its place in the source: the built server is one bundle, and a thread begins in a file.
	const thread = new Worker(path.resolve('src/platform/server/print/typeset-thread.ts'), { workerData: document });
	let timer: NodeJS.Timeout | undefined;
	try {
		const said = await new Promise<FromTypesetter>((resolve, reject) => {
			timer = setTimeout(() => reject(new Error('The typesetter took too long')), MOST_MS);
			thread.once('message', resolve);
			thread.once('error', reject);
			thread.once('exit', (code) => reject(new Error(`The typesetter ended with ${code}`)));
		});
		if ('missing' in said) throw new Refused('common.print_missing');
		if ('broken' in said) throw new Error(`The typesetter refused the document: ${said.broken}`);
		return new Uint8Array(said.pdf);
	} finally {
		clearTimeout(timer);
		await thread.terminate();
	}
}
