// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#platform/database/embedded.ts';

/**
 * A throw-away cluster made with the PostgreSQL programs of the system (Debian 12: version 15), reached by an address
 * as an operator would give it in DATABASE_URL. Nothing of a running system server is touched.
 */
export async function startSystemPostgres(): Promise<{ url: string; version: string; stop: () => Promise<void> }> {
	const versions = fs.readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
	const version = versions.find((candidate) => fs.existsSync(`/usr/lib/postgresql/${candidate}/bin/initdb`));
	if (!version) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-system-'));
	fs.chmodSync(folder, 0o755);
	const server = await startEmbedded(path.join(folder, 'db'), {
		binaries: `/usr/lib/postgresql/${version}/bin`,
		settings: { fsync: 'off', max_connections: '200' }
	});
	return {
		url: server.url('postgres'),
		version,
		async stop() {
			await server.stop();
			fs.rmSync(folder, { recursive: true, force: true });
		}
	};
}
