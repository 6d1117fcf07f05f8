// SPDX-License-Identifier: EUPL-1.2
import path from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase, migrate } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';
import { loadReference } from '#platform/reference/load.ts';

export interface ReadyDatabase {
	url: string;
	/** What was new: migrations that ran now. */
	migrated: string[];
	/** Whether another program had started the embedded server already: then it is not ours to stop. */
	adopted: boolean;
	stop: () => Promise<void>;
}

const MIGRATIONS = new URL('../../migrations', import.meta.url).pathname;

/**
 * Makes the database ready to be used: starts the embedded server unless an address of one is given, migrates, and
 * loads the reference data that changed. Everything may be repeated.
 */
export async function readyDatabase(config: Config): Promise<ReadyDatabase> {
	const server = config.DATABASE_URL ? null : await startEmbedded(path.join(config.DATA_FOLDER, 'datenbank'), { binaries: config.POSTGRES_BIN });
	if (server) await asOwner(server.url('postgres'), (client) => createDatabase(client, 'netzwerkstatt'));
	const url = config.DATABASE_URL ?? server!.url('netzwerkstatt');
	const migrated = await asOwner(url, async (client) => {
		const fresh = await migrate(client, MIGRATIONS);
		await loadReference(client);
		return fresh;
	});
	return { url, migrated, adopted: server?.adopted ?? false, stop: async () => server?.stop() };
}
