// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { listNetworks } from '#modules/networks/server/index.ts';
import { DEMO_NETWORKS } from './demo/content.ts';
import { huntDuplicates } from './demo/duplicates.ts';
import { readLists } from './demo/lists.ts';
import { loadNetwork } from './demo/load-network.ts';

/** Two programs that start at once load the demo one after the other; the second finds it there. */
const LOCK = 7_411_028;

/**
 * Loads the living demo (Vorführung) into an installation that holds nothing else, and finishes one that was
 * interrupted: each network is there whole or not at all. An installation with a network of its own is left alone.
 * Answers the names of the networks that were loaded now.
 */
export async function loadDemoOnce(pool: pg.Pool, tell: (line: string) => void = console.log): Promise<string[]> {
	const lock = await pool.connect();
	try {
		await lock.query('select pg_advisory_lock($1)', [LOCK]);
		return await loadMissing(pool, tell);
	} finally {
		await lock.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
		lock.release();
	}
}

async function loadMissing(pool: pg.Pool, tell: (line: string) => void): Promise<string[]> {
	const present = await listNetworks(pool);
	if (present.some((network) => !network.demo)) return [];
	const missing = DEMO_NETWORKS.filter((slug) => !present.some((network) => network.slug === slug));
	if (missing.length > 0) tell('Die Vorführung wird geladen …');
	for (const slug of missing) {
		const started = performance.now();
		let size = 0;
		await loadNetwork(pool, slug, new Date(), (_done, total) => (size = total));
		tell(`  ${slug}: ${size} Ereignisse in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	}
	for (const slug of DEMO_NETWORKS) await finishLists(pool, slug, tell);
	for (const slug of missing) await huntDuplicates(pool, slug, new Date());
	return missing;
}

/** The lists have transactions of their own: one that was interrupted is finished, one that is done is left alone. */
async function finishLists(pool: pg.Pool, slug: string, tell: (line: string) => void): Promise<void> {
	const started = performance.now();
	const rows = await readLists(pool, slug, new Date());
	if (rows > 0) tell(`  ${slug}: ${rows} Zeilen aus Listen eingelesen in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
