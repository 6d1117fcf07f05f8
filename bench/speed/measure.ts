// SPDX-License-Identifier: EUPL-1.2
import http from 'node:http';
import type pg from 'pg';
import { median, quantile, send, sideBySide, type Timing } from './clients.ts';
import { familyTime, processTime } from './processes.ts';
import type { Kind } from './requests.ts';
import { recordStatements, replay, type Statement } from './statements.ts';

/** Who is measured: the product, the bare statements, a bare server that sends the same bytes. */
export type Target = 'product' | 'sql' | 'http';

/** The figures of one kind of request at one target: medians over the rounds. */
export interface Measured {
	kind: string;
	target: Target;
	/** Requests a second, milliseconds, processor milliseconds a request of web server and database. */
	rate: number;
	p50: number;
	p95: number;
	serverCpu: number;
	databaseCpu: number;
	/** Each round's median, to see how much they differ. */
	rounds: number[];
}

/** The processes and addresses of a measurement. */
export interface Bench {
	pool: pg.Pool;
	database: number;
	product: { origin: string; pid: number };
	bare: { origin: string; pid: number };
	clients: number;
	seconds: number;
	rounds: number;
}

type Deed = (number: number) => Promise<void>;

/** Measures all kinds in rounds that alternate between the targets, so that a noisy minute meets all of them. */
export async function measureAll(bench: Bench, kinds: readonly Kind[], tell: (line: string) => void): Promise<Measured[]> {
	const jobs: { kind: string; target: Target; deed: Deed; found: Omit<Measured, 'kind' | 'target' | 'rounds'>[] }[] = [];
	for (const kind of kinds) for (const [target, deed] of Object.entries(await deedsFor(bench, kind))) jobs.push({ kind: kind.name, target: target as Target, deed, found: [] });
	for (let round = 1; round <= bench.rounds; round++) {
		for (const job of jobs) job.found.push(await once(bench, job.target, job.deed));
		tell(`round ${round} of ${bench.rounds} done`);
	}
	return jobs.map(({ kind, target, found }) => {
		const middle = (of: (one: (typeof found)[number]) => number) => median(found.map(of));
		return {
			kind, target, rate: middle((one) => one.rate), p50: middle((one) => one.p50), p95: middle((one) => one.p95), serverCpu: middle((one) => one.serverCpu),
			databaseCpu: middle((one) => one.databaseCpu), rounds: found.map((one) => one.p50)
		};
	});
}

async function once({ database, product, bare, clients, seconds }: Bench, target: Target, deed: Deed) {
	const server = target === 'product' ? product.pid : target === 'http' ? bare.pid : null;
	const before = [server ? processTime(server) : 0, familyTime(database)];
	const timing: Timing = await sideBySide(clients, seconds, deed);
	const after = [server ? processTime(server) : 0, familyTime(database)];
	const count = timing.milliseconds.length;
	return {
		rate: count / timing.seconds, p50: median(timing.milliseconds), p95: quantile(timing.milliseconds, 0.95), serverCpu: (after[0]! - before[0]!) / count,
		databaseCpu: (after[1]! - before[1]!) / count
	};
}

/** How each target is asked; every variant is asked once before, so that nothing is measured cold. */
async function deedsFor(bench: Bench, kind: Kind): Promise<Partial<Record<Target, Deed>>> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: bench.clients });
	let written = 0;
	const shotOf = (number: number) => {
		const shot = kind.shots[number % kind.shots.length]!;
		return kind.fresh ? kind.fresh(shot, ++written) : shot;
	};
	const ask = (origin: string): Deed => async (number) => {
		const { status } = await send(origin, agent, shotOf(number));
		if (status !== kind.status) throw new Error(`${kind.name}: ${origin}${shotOf(number).path} was answered ${status}, not ${kind.status}`);
	};
	for (let number = 0; number < kind.shots.length; number++) await ask(bench.product.origin)(number);
	const { statement, query } = kind;
	const sql: Deed | undefined = query ? await repeating(bench.pool, kind) : statement && (async () => borrowing(bench.pool, statement));
	return { product: ask(bench.product.origin), ...(sql && { sql }), http: ask(bench.bare.origin) };
}

async function repeating(pool: pg.Pool, kind: Kind): Promise<Deed> {
	const recorded: Statement[][] = [];
	for (const [index] of kind.shots.entries()) {
		const record = () => recordStatements(pool, kind.seed, (scope) => kind.query!(scope, index));
		// What the product remembers by the second time, its statements need not ask.
		const first = await record();
		recorded.push(kind.fresh ? first : await record());
	}
	return async (number) => borrowing(pool, (client) => replay(client, recorded[number % recorded.length]!));
}

async function borrowing(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
	const client = await pool.connect();
	try {
		await work(client);
	} finally {
		client.release();
	}
}
