// SPDX-License-Identifier: EUPL-1.2
import path from 'node:path';
import type pg from 'pg';
import { findNetwork, listNetworks, listOffices } from '#modules/networks/server/index.ts';
import {
	beginImport, findProfile, getReport, listProfiles, looksLikeStock, readSheet, requestImport, requestTry, setChoices, setMapping, setOrigin, setReading, takeFile, takeInStock, tryList, unpackStock, type RememberedList, type TakenIn
} from '#modules/organisations/server/index.ts';
import { applyProfile, chooseBases, holdsAreas, proposeMapping, type Choice, type Mapping, type ReadChoice, type Report, type RunOrigin, type Sheet } from '#modules/organisations/import/index.ts';
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
	/** What somebody may have meant instead. */
	hint: string | null;
	carryOut: (told: (done: number, total: number | null) => void) => Promise<Report>;
}

/**
 * Takes a whole stock (Gesamtbestand) in, where the file is one; answers how many rows of each table came, and null for
 * any other file. A dry run writes nothing and says what the file holds.
 */
export async function takeInWhole(pool: pg.Pool, order: Order, bytes: Uint8Array): Promise<TakenIn | null> {
	if (!(await looksLikeStock(bytes))) return null;
	const inScope = await scopeFor(pool, order);
	if (!order.dryRun) return inScope((scope) => takeInStock(scope, bytes));
	return Object.fromEntries([...(await unpackStock(bytes)).tables].map(([table, rows]) => [table, rows.length]));
}

/** Takes the file once: what happens to it from here on changes nothing. */
export const takeOrdered = (order: Order): Promise<Uint8Array> => takeFile(order.file).catch(asWrongCall);

/** Reads the list, proposes the mapping and tries it out. Throws `Refused` (the file) or `WrongCall` (network, office, profile, column). */
export async function prepare(pool: pg.Pool, parts: WorkerParts, order: Order, bytes: Uint8Array): Promise<Prepared> {
	const inScope = await scopeFor(pool, order);
	const settled = await settle(inScope, order);
	const sheet = await readSheet(bytes, settled.reading);
	const mapping = mappingFor(sheet, settled, order);
	if (mapping.nameMissing) throw new Refused('organisations.import_name_column_missing');
	const report = await inScope((scope) => tryList(scope, bytes, { ...settled.origin, reading: settled.reading, mapping, duplicates: settled.duplicates, choices: {} }));
	const hint = order.said.target === undefined && holdsAreas(sheet, mapping) ? 'Die Datei enthält Umrisse. Als Gebiete lesen Sie sie mit --target areas ein.' : null;
	return { mapping, report, hint, carryOut: (told) => carryOut(pool, parts, inScope, { order, settled, mapping, bytes, told }) };
}

/** How a list is read in the end: what was said, else what its profile remembers, else what holds for all. */
interface Settled { origin: RunOrigin; reading: ReadChoice; duplicates: Choice; profile: RememberedList | null }

async function settle(inScope: InScope, { origin, said, reading, duplicates, profile: name }: Order): Promise<Settled> {
	if (name === null) return { origin, reading, duplicates: duplicates ?? 'skip', profile: null };
	const profile = await inScope((scope) => findProfile(scope, name));
	if (!profile) {
		const known = (await inScope(listProfiles)).map((one) => one.name).join(', ') || 'noch keine';
		throw new WrongCall(`Eine gemerkte Liste „${name}“ gibt es bei diesem Träger nicht. Vorhanden: ${known}.`);
	}
	return { origin: { ...origin, ...profile.origin, ...said }, reading: { ...profile.reading, ...reading }, duplicates: duplicates ?? profile.duplicates, profile };
}

function mappingFor(sheet: Sheet, { profile }: Settled, { bases }: Order): Mapping {
	const proposed = profile ? applyProfile(proposeMapping(sheet), profile.mapping) : proposeMapping(sheet);
	const unknown = Object.keys(bases.byHeading).find((heading) => !proposed.columns.some(({ header }) => header === heading));
	if (unknown) throw new WrongCall(`Eine Spalte „${unknown}“ hat die Liste nicht. Vorhanden: ${proposed.columns.map(({ header }) => header).join(', ')}.`);
	return chooseBases(proposed, {
		list: bases.list || proposed.legalBasis || '', byColumn: Object.fromEntries(proposed.columns.map(({ column, header, legalBasis }) => [column, bases.byHeading[header] ?? legalBasis ?? '']))
	});
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
	settled: Settled;
	mapping: Mapping;
	bytes: Uint8Array;
	told: (done: number, total: number | null) => void;
}

/** The same steps as in the wizard, one after the other. */
async function carryOut(pool: pg.Pool, parts: WorkerParts, inScope: InScope, { order, settled, mapping, bytes, told }: Task): Promise<Report> {
	const kept = await keepBytes(await inScope(async (scope) => scope.network.id), bytes);
	const id = await inScope(async (scope) => {
		const name = path.basename(order.file);
		await registerFile(scope, kept, { name, mediaType: 'application/octet-stream', audience: 'office' });
		const run = await beginImport(scope, { id: kept.id, name });
		await setOrigin(scope, run, settled.origin);
		await setReading(scope, run, settled.reading);
		await setMapping(scope, run, mapping);
		return run;
	});
	await finish(pool, parts, inScope, await inScope((scope) => requestTry(scope, id)), () => {});
	if (settled.duplicates !== 'skip') await inScope((scope) => setChoices(scope, id, settled.duplicates, {}));
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
