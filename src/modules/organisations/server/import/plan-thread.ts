// SPDX-License-Identifier: EUPL-1.2
// The thread in which a list is read and planned (see plan-aside.ts). It knows no database and no scope.
import { parentPort } from 'node:worker_threads';
import type { ExistingOrganisation } from '../../import/plan.ts';
import { Refused } from '#shared/refusal.ts';
import { planRows } from './plan-rows.ts';
import { PIECE, type FromThread, type ToThread } from './plan-aside.ts';

const port = parentPort!;
const existing: ExistingOrganisation[] = [];
let takenIn = (): void => {};
const say = (message: FromThread) => port.postMessage(message);

port.on('message', (message: ToThread) => {
	if ('existing' in message) existing.push(...message.existing);
	else if ('more' in message) takenIn();
	else void plan(message);
});

async function plan({ bytes, run }: Extract<ToThread, { run: unknown }>): Promise<void> {
	try {
		const { plan: made, mapping } = await planRows(bytes, run, existing);
		for (let at = 0; at < made.rows.length; at += PIECE) {
			const taken = new Promise<void>((resolve) => (takenIn = resolve));
			say({ rows: made.rows.slice(at, at + PIECE) });
			await taken;
		}
		say({ mapping, source: made.source });
	} catch (error) {
		if (error instanceof Refused) say({ refused: { code: error.code, params: error.params } });
		else say({ broken: (error as Error).stack ?? String(error) });
	} finally {
		port.close();
	}
}
