// SPDX-License-Identifier: EUPL-1.2
import path from 'node:path';
import type pg from 'pg';
import { findNetwork, listNetworks, listOffices } from '#modules/networks/server/index.ts';
import {
	beginImport, getReport, looksLikeStock, readSheet, requestImport, requestTry, setChoices, setMapping, setOrigin, setReading, takeFile, takeInStock, tryList, unpackStock, type TakenIn
} from '#modules/organisations/server/index.ts';
import { proposeMapping, type Mapping, type Report } from '#modules/organisations/import/index.ts';
import { keepBytes, registerFile } from '#platform/files/store.ts';
import { findJob } from '#platform/queue/jobs.ts';
import { workJob, type WorkerParts } from '#platform/queue/worker.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { WrongCall, type Order } from './options.ts';

type InScope = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** A list that was read and looked at; nothing is written yet. */
export interface Prepared {
	mapping: Mapping;
	/** What would happen. */
	report: Report;
	carryOut: (told: (done: number, total: number | null) => void) => Promise<Report>;
}

/**
 * Takes a whole stock (Gesamtbestand) in, where the file is one; answers how many rows of each table came, and null for
 * any other file. A dry run writes nothing and says what the file holds.
 */
export async function takeInWhole(pool: pg.Pool, order: Order): Promise<TakenIn | null> {
	const bytes = await takeFile(order.file).catch(asWrongCall);
	if (!(await looksLikeStock(bytes))) return null;
	const inScope = await scopeFor(pool, order);
	if (!order.dryRun) return inScope((scope) => takeInStock(scope, bytes));
	return Object.fromEntries([...(await unpackStock(bytes)).tables].map(([table, rows]) => [table, rows.length]));
}

/** Reads the list, proposes the mapping and tries it out. Throws `Refused` (the file) or `WrongCall` (network, office). */
export async function prepare(pool: pg.Pool, parts: WorkerParts, order: Order): Promise<Prepared> {
	const inScope = await scopeFor(pool, order);
	// Taken once: what happens to the file from here on changes nothing.
	const bytes = await takeFile(order.file).catch(asWrongCall);
	const sheet = await readSheet(bytes, order.reading);
	const mapping = proposeMapping(sheet);
	if (mapping.nameMissing) throw new Refused('organisations.import_name_column_missing');
	const { source, kindDefault } = order.origin;
	const report = await inScope((scope) => tryList(scope, bytes, { reading: order.reading, mapping, source, kindDefault, duplicates: order.duplicates, choices: {} }));
	return { mapping, report, carryOut: (told) => carryOut(pool, parts, inScope, { order, mapping, bytes, told }) };
}

function asWrongCall(error: NodeJS.ErrnoException): never {
	if (error.code === 'ENOENT' || error.code === 'EACCES') throw new WrongCall('Die Datei gibt es nicht, oder sie ist nicht lesbar. Bitte prüfen Sie den Pfad hinter --file.');
	throw error;
}

async function scopeFor(pool: pg.Pool, order: Order): Promise<InScope> {
	const network = await findNetwork(pool, order.network);
	if (!network) {
		const known = (await listNetworks(pool)).map(({ slug }) => slug).join(', ') || 'noch keines';
		throw new WrongCall(`Ein Netzwerk „${order.network}“ gibt es hier nicht. Vorhanden: ${known}.`);
	}
	const seed = { network: { id: network.id, slug: network.slug }, organisationIds: [], actor: { kind: 'system', name: 'import' }, surface: 'worker', locale: 'de' } as const;
	const offices = await openScope(pool, { ...seed, officeId: null, now: new Date() }, listOffices);
	const office = order.office ? offices.find(({ slug }) => slug === order.office) : offices[0];
	if (!office) throw new WrongCall(`Einen Träger „${order.office}“ gibt es hier nicht. Vorhanden: ${offices.map(({ slug }) => slug).join(', ')}.`);
	return (work) => openScope(pool, { ...seed, officeId: office.id, now: new Date() }, work);
}

interface Task {
	order: Order;
	mapping: Mapping;
	bytes: Uint8Array;
	told: (done: number, total: number | null) => void;
}

/** The same steps as in the wizard, one after the other. */
async function carryOut(pool: pg.Pool, parts: WorkerParts, inScope: InScope, { order, mapping, bytes, told }: Task): Promise<Report> {
	const kept = await keepBytes(await inScope(async (scope) => scope.network.id), bytes);
	const id = await inScope(async (scope) => {
		const name = path.basename(order.file);
		await registerFile(scope, kept, { name, mediaType: 'application/octet-stream', audience: 'office' });
		const run = await beginImport(scope, { id: kept.id, name });
		await setOrigin(scope, run, order.origin);
		await setReading(scope, run, order.reading);
		await setMapping(scope, run, mapping);
		return run;
	});
	await finish(pool, parts, inScope, await inScope((scope) => requestTry(scope, id)), () => {});
	if (order.duplicates !== 'skip') await inScope((scope) => setChoices(scope, id, order.duplicates, {}));
	await finish(pool, parts, inScope, await inScope((scope) => requestImport(scope, id)), told);
	return inScope((scope) => getReport(scope, id));
}

/** Works as a worker until the job is done; a running program may be quicker and do it instead. */
async function finish(pool: pg.Pool, parts: WorkerParts, inScope: InScope, jobId: string, told: Task['told']): Promise<void> {
	const watch = setInterval(() => void inScope((scope) => findJob(scope, jobId)).then((job) => job?.state === 'running' && told(job.done, job.total)).catch(() => {}), 500);
	try {
		for (;;) {
			const job = await inScope((scope) => findJob(scope, jobId));
			if (job?.state === 'done') return;
			if (job?.state === 'failed' || job?.state === 'cancelled') throw new Refused(String(job.result?.code ?? 'common.unexpected'));
			if (!(await workJob(pool, parts))) await new Promise((resolve) => setTimeout(resolve, 200));
		}
	} finally {
		clearInterval(watch);
	}
}
