// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase, migrate } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the server's maintenance database; `aDatabase()` clones the migrated template beside it. */
		server: string;
		template: string;
	}
}

/**
 * One PostgreSQL for the whole run: the server named by TEST_DATABASE_URL, otherwise the embedded one in a throw-away
 * folder. It holds one migrated template; every test file gets a clone of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-test-'));
	process.env.DATA_FOLDER = folder;
	const embedded = given ? null : await startEmbedded(path.join(folder, 'db'), { settings: { fsync: 'off', max_connections: '200' } });
	const server = given ?? embedded!.url('postgres');
	const template = `nw_template_${process.pid}`;
	await asOwner(server, (client) => createDatabase(client, template));
	await asOwner(withDatabase(server, template), (client) => migrate(client, new URL('../../migrations', import.meta.url).pathname));
	project.provide('server', server);
	project.provide('template', template);
	return async () => {
		if (given) await asOwner(server, (client) => client.query(`drop database if exists "${template}" with (force)`));
		await embedded?.stop();
		fs.rmSync(folder, { recursive: true, force: true });
	};
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
	return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
