// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import type pg from 'pg';
import { emptyQuery } from '#modules/organisations/directory-query.ts';
import { countFacets } from '#modules/organisations/server/directory/count-facets.ts';
import { readConfig } from '#platform/config/config.ts';
import { asOwner, openPool } from '#platform/database/pool.ts';
import { readyDatabase } from '../../src/bin/database.ts';
import { median } from './clients.ts';
import { bringNeeds, deskCookie } from './desk.ts';
import { measureAll } from './measure.ts';
import { weigh } from './page-weight.ts';
import { familyMemory, peakMemory } from './processes.ts';
import type { StockReport } from './report.ts';
import { kindsFor, writing } from './requests.ts';
import { startBare, startProduct } from './servers.ts';
import { recordStatements, replay } from './statements.ts';
import { fillOffers, fillStock, readStock, type FilledNetwork } from './stock.ts';

/** How a stock is measured; `only` names the kinds of requests, all if empty. */
export interface Wanted {
	size: number;
	offers: number;
	rounds: number;
	seconds: number;
	clients: number;
	only: string;
}

/** Fills a database in a folder, or takes the one that is there, starts the product on it and measures. */
export async function measureStock(folder: string, wanted: Wanted, tell: (line: string) => void): Promise<StockReport & { postgres: string }> {
	fs.mkdirSync(folder, { recursive: true });
	const database = await readyDatabase({ ...readConfig({ ...process.env, DATA_FOLDER: folder }), DATABASE_URL: undefined });
	const pool = openPool(database.url, wanted.clients);
	const stops: (() => Promise<void>)[] = [async () => pool.end(), database.stop];
	try {
		const { networks, desk, postgres } = await asOwner(database.url, (owner) => prepare(pool, owner, wanted, tell));
		const largest = networks[0]!;
		const product = await startProduct(database.url, folder);
		stops.unshift(product.stop);
		const agent = new http.Agent({ keepAlive: true });
		const all = [...(await asOwner(database.url, (owner) => kindsFor(owner, largest, desk))), await writing(product.origin, agent, largest)];
		const kinds = all.filter(({ name }) => name.includes(wanted.only));
		const bare = await startBare(product, kinds, folder);
		stops.unshift(bare.stop);
		const postmaster = Number(fs.readFileSync(join(folder, 'datenbank/postmaster.pid'), 'utf8').split('\n')[0]);
		const measured = await measureAll({ pool, database: postmaster, product, bare, ...wanted }, kinds, tell);
		const weights = [];
		for (const kind of kinds.filter(({ status }) => status === 200)) weights.push(await weigh(product.origin, agent, { name: kind.name, shot: kind.shots[0]! }));
		const facets = await facetTimes(pool, networks);
		return { size: wanted.size, networks: networks.length, offers: wanted.offers, measured, facets, weights, postgres, serverPeak: peakMemory(product.pid), databaseMemory: familyMemory(postmaster) };
	} finally {
		for (const stop of stops) await stop();
	}
}

async function prepare(pool: pg.Pool, owner: pg.Client, { size, offers }: Wanted, tell: (line: string) => void) {
	let networks = await readStock(owner, size);
	if (networks.length === 0) {
		networks = await fillStock(pool, owner, size, tell);
		await fillOffers(owner, networks[0]!, offers);
	}
	const postgres = (await owner.query<{ server_version: string }>('show server_version')).rows[0]!.server_version;
	return { networks, postgres: `PostgreSQL ${postgres} (embedded)`, desk: { cookie: await deskCookie(owner, networks[0]!), needs: await bringNeeds(pool, networks[0]!) } };
}

/** What counting the facets of a whole directory takes in the database, for the networks that have a size of their own. */
async function facetTimes(pool: pg.Pool, networks: readonly FilledNetwork[]): Promise<StockReport['facets']> {
	const found: StockReport['facets'] = [];
	for (const { region, desk } of networks.slice(0, 2)) {
		const seed = { ...desk, officeId: null, surface: 'public', actor: { kind: 'anonymous' } } as const;
		const statements = await recordStatements(pool, seed, (scope) => countFacets(scope, emptyQuery(), 'all'));
		const counting = statements.slice(1, -1);
		const times: number[] = [];
		for (let time = 0; time < 15; time++) {
			const client = await pool.connect();
			await client.query(statements[0]!.text);
			const started = performance.now();
			await replay(client, counting);
			times.push(performance.now() - started);
			await client.query('commit');
			client.release();
		}
		found.push({ name: `facets of a directory of ${region.size}`, milliseconds: median(times) });
	}
	return found;
}

