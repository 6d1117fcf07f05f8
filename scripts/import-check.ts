// SPDX-License-Identifier: EUPL-1.2
// `npm run -s import:check -- --folder DIR`: reads every list in a folder into an empty network, takes it back, and prints
// what came of each. Exits with 1 when one cannot be read, needs more than two corrections or leaves a trace.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
if (!values.folder || !existsSync(values.folder)) {
	process.stderr.write('Bitte geben Sie einen Ordner an: npm run -s import:check -- --folder DIR\n');
	process.exit(2);
}
const place = mkdtempSync(join(tmpdir(), 'import-check-'));
const table = join(place, 'table.txt');
try {
	const env = { ...process.env, IMPORT_CHECK_FOLDER: resolve(values.folder), IMPORT_CHECK_TABLE: table };
	const run = spawnSync('npx', ['vitest', 'run', 'tests/imports/every-file.test.ts', '--reporter', 'dot'], { env, encoding: 'utf8' });
	if (existsSync(table)) process.stdout.write(readFileSync(table, 'utf8'));
	if (run.status !== 0) process.stderr.write(`${run.stdout}\n${run.stderr}`);
	process.exitCode = run.status === 0 ? 0 : 1;
} finally {
	rmSync(place, { recursive: true, force: true });
}
