// SPDX-License-Identifier: EUPL-1.2
// Measures how much memory (peak RSS) reading a list takes, each in a process of its own, against the bound of 400 MB:
//   npm run -s bench:import-memory [-- --only TEXT] [--plan]
// Exits with 1 when one passes the bound.
import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HOSTILE } from './import-memory/hostile-files.ts';

const BOUND = 400;
const { values } = parseArgs({ options: { only: { type: 'string' }, plan: { type: 'boolean' } } });
const folder = mkdtempSync(join(tmpdir(), 'import-memory-'));

function measure(name: string, file: string): boolean {
	const args = [join(import.meta.dirname, 'import-memory/read-one.ts'), file, ...(values.plan ? ['--plan'] : [])];
	const { outcome, seconds, megabytes } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
	console.log(`${megabytes <= BOUND ? ' ' : '!'} ${String(Math.round(megabytes)).padStart(4)} MB  ${seconds.toFixed(1).padStart(5)} s  ${name}: ${outcome}`);
	return megabytes <= BOUND;
}

/** A file of 200 MB that takes no room on the disk. */
function sparse(file: string): void {
	const descriptor = openSync(file, 'w');
	ftruncateSync(descriptor, 200 * 1024 * 1024);
	closeSync(descriptor);
}

try {
	let within = true;
	const file = join(folder, 'liste');
	for (const [name, make] of Object.entries(HOSTILE)) {
		if (values.only && !name.includes(values.only)) continue;
		writeFileSync(file, make());
		within = measure(name, file) && within;
	}
	sparse(file);
	within = measure('a file of 200 MB', file) && within;
	process.exitCode = within ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
