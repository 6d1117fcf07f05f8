// SPDX-License-Identifier: EUPL-1.2
// Writes docs/privacy/data-dictionary.md and processing-register.md from the migrated database; `--check` only compares.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase, migrate } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';
import { readCatalogue, type CatalogueTable } from './docs/catalogue.ts';
import { renderDictionary } from './docs/data-dictionary.ts';
import { renderRegister } from './docs/processing-register.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The generated documents by their path in the repository. */
export function documentsFor(tables: CatalogueTable[]): Record<string, string> {
	return {
		'docs/privacy/data-dictionary.md': renderDictionary(tables),
		'docs/privacy/processing-register.md': renderRegister(tables)
	};
}

/** The documents that are missing below a folder, or say something else than the database. */
export function outdated(root: string, documents: Record<string, string>): string[] {
	return Object.entries(documents).filter(([file, text]) => {
		const at = path.join(root, file);
		return !fs.existsSync(at) || fs.readFileSync(at, 'utf8') !== text;
	}).map(([file]) => file);
}

async function migratedCatalogue(): Promise<CatalogueTable[]> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-docs-'));
	const server = await startEmbedded(path.join(folder, 'db'), { settings: { fsync: 'off' } });
	try {
		await asOwner(server.url('postgres'), (client) => createDatabase(client, 'docs'));
		return await asOwner(server.url('docs'), async (client) => {
			await migrate(client, path.join(ROOT, 'migrations'));
			return readCatalogue(client);
		});
	} finally {
		await server.stop();
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.filename === process.argv[1]) {
	const documents = documentsFor(await migratedCatalogue());
	const old = outdated(ROOT, documents);
	if (!process.argv.includes('--check')) {
		for (const file of old) fs.writeFileSync(path.join(ROOT, file), documents[file]!);
	} else if (old.length > 0) {
		console.error(`${old.join(', ')}: not what the migrations say. Run: npx node scripts/generate-docs.ts`);
		process.exitCode = 1;
	}
}
