// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { log } from '../log/log.ts';
import { dispatch } from './claim.ts';
import { runChore, workJob, workOutbox, type WorkerParts } from './worker.ts';

/** How long an idle worker sleeps: the longest that a mail waits for its turn. */
const IDLE_MS = 500;

/**
 * Works until told to stop: outbox, jobs, chores. Several of these may run at once, in one process or in many.
 * Answers a function that waits for the piece of work in hand and then ends.
 */
export function startWorker(pool: pg.Pool, parts: WorkerParts): () => Promise<void> {
	let running = true;
	const loops = [
		loop(() => running, async () => (await workOutbox(pool, parts)) > 0),
		loop(() => running, () => workJob(pool, parts)),
		loop(() => running, () => keepHouse(pool, parts), 20_000)
	];
	return async () => {
		running = false;
		await Promise.all(loops);
	};
}

async function loop(goesOn: () => boolean, step: () => Promise<boolean>, idle = IDLE_MS): Promise<void> {
	while (goesOn()) {
		let busy = false;
		try {
			busy = await step();
		} catch (error) {
			log.error({ err: error }, 'worker step failed');
		}
		for (let slept = 0; !busy && goesOn() && slept < idle; slept += 100) await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

const lastRun = new Map<string, number>();

/** Chores whose time has come, and the sweeping of keys that are older than a day. */
async function keepHouse(pool: pg.Pool, parts: WorkerParts): Promise<boolean> {
	for (const chore of parts.chores) {
		const last = lastRun.get(chore.name) ?? 0;
		if (Date.now() - last < chore.everyMinutes * 60_000) continue;
		lastRun.set(chore.name, Date.now());
		await runChore(pool, parts, chore);
	}
	await dispatch(pool, async (db) => {
		const yesterday = new Date(Date.now() - 24 * 3600_000);
		await db.deleteFrom('once_key').where('created_at', '<', yesterday).execute();
		await db.deleteFrom('rate_window').where('started_at', '<', yesterday).execute();
	});
	return false;
}
