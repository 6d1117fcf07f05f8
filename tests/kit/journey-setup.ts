// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the running program with the demo. */
		program: string;
		/** Its data folder: outgoing mails lie in `postausgang`. */
		dataFolder: string;
		/** Its database, as the owner: to look behind the walls. */
		ownerDatabase: string;
	}
}

/**
 * One program with the demo for all stories; each story makes what it needs and never relies on another. It trusts the
 * proxy's word about the sender, so that every visitor of a story can have an address, and with it rates, of its own.
 * While stories are being written, STORY_PROGRAM, STORY_FOLDER and STORY_DATABASE name one that already runs.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (process.env.STORY_PROGRAM) return useRunning(project, process.env.STORY_PROGRAM);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-journeys-'));
	const server = await startEmbedded(path.join(folder, 'db'), { settings: { fsync: 'off' } });
	await asOwner(server.url('postgres'), (client) => createDatabase(client, 'netzwerkstatt'));
	const program = await startProgram({ DATABASE_URL: server.url('netzwerkstatt'), TRUST_PROXY: '1' }, folder);
	project.provide('program', program.url);
	project.provide('dataFolder', folder);
	project.provide('ownerDatabase', server.url('netzwerkstatt'));
	return async () => {
		await program.stop();
		await server.stop();
		fs.rmSync(folder, { recursive: true, force: true });
	};
}

async function useRunning(project: TestProject, url: string): Promise<() => Promise<void>> {
	project.provide('program', url);
	project.provide('dataFolder', process.env.STORY_FOLDER ?? 'daten');
	project.provide('ownerDatabase', process.env.STORY_DATABASE ?? '');
	return async () => {};
}
