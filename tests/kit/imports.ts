// SPDX-License-Identifier: EUPL-1.2
import { beginImport, getImport, importJobs, requestImport, requestTry, requestUndo, setOrigin } from '#modules/organisations/server/index.ts';
import type { UndoChoice } from '#modules/organisations/import/choices.ts';
import type { RunOrigin } from '#modules/organisations/import/run.ts';
import { keepBytes, registerFile } from '#platform/files/store.ts';
import { workJob, type WorkerParts } from '#platform/queue/worker.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import type { TestDatabase } from './database.ts';

export const ORIGIN: RunOrigin = {
	source: 'Testliste', sourceUrl: '', licence: 'CC0', attribution: '', retrievedOn: '2026-06-01', audience: 'public', publicSource: true, kindDefault: null
};

const parts: WorkerParts = { reactions: [], jobs: importJobs, chores: [], deliver: async () => {}, now: () => new Date() };

/** Uploads a list as the wizard does and says where it comes from; answers the import's id. */
export async function anImport(database: TestDatabase, seed: ScopeSeed, content: Uint8Array | string, origin: Partial<RunOrigin> = {}): Promise<string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const kept = await keepBytes(seed.network.id, bytes);
	return database.as(seed, async (scope) => {
		await registerFile(scope, kept, { name: 'liste.csv', mediaType: 'text/csv', audience: 'office' });
		const id = await beginImport(scope, { id: kept.id, name: 'liste.csv' });
		await setOrigin(scope, id, { ...ORIGIN, ...origin });
		return id;
	});
}

/** Lets the worker do everything that waits for it. */
export async function workAll(database: TestDatabase): Promise<void> {
	while (await workJob(database.pool, parts));
}

/** Tries an import out. */
export async function tryOut(database: TestDatabase, seed: ScopeSeed, id: string) {
	await database.as(seed, (scope) => requestTry(scope, id));
	await workAll(database);
	return database.as(seed, (scope) => getImport(scope, id));
}

/** Carries out an import that was tried out. */
export async function carryOut(database: TestDatabase, seed: ScopeSeed, id: string) {
	await database.as(seed, (scope) => requestImport(scope, id));
	await workAll(database);
	return database.as(seed, (scope) => getImport(scope, id));
}

/** Takes an import back. */
export async function takeBack(database: TestDatabase, seed: ScopeSeed, id: string, alsoEdited = false, byLine: Record<string, UndoChoice> = {}) {
	await database.as(seed, (scope) => requestUndo(scope, id, alsoEdited, byLine));
	await workAll(database);
	return database.as(seed, (scope) => getImport(scope, id));
}
