// SPDX-License-Identifier: EUPL-1.2
// `npm test`: house rules, unit and module tests on the embedded database, module tests again on a PostgreSQL server of the
// system, plain requests and browser journeys against the built program. Prints one closing line and ends with 1 on any failure.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { startSystemPostgres } from '../tests/kit/system-postgres.ts';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const only = process.argv.slice(2);
const parts: Record<string, () => Promise<void> | void> = {
	check: () => step('House rules, types, imports, drift', 'npm', ['run', '--silent', 'check']),
	unit: () => vitest('Unit and module tests on the embedded database', 'unit', ['run']),
	server: onServer,
	journeys: () => vitest('Plain requests and browser journeys', 'journeys', ['run', '--config', 'vitest.journeys.config.ts'])
};

fs.mkdirSync('.cache', { recursive: true });
for (const [name, run] of Object.entries(parts)) {
	if (only.length === 0 || only.includes(name)) await run();
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function step(title: string, command: string, args: string[]): void {
	console.log(`\n== ${title}`);
	const ran = spawnSync(command, args, { stdio: 'inherit' });
	if (ran.status === 0) total.passed++;
	else total.failed++;
}

function vitest(title: string, name: string, args: string[], env: Record<string, string> = {}): void {
	console.log(`\n== ${title}`);
	const report = `.cache/test-${name}.json`;
	fs.rmSync(report, { force: true });
	const ran = spawnSync('vitest', [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	const counts = fs.existsSync(report) ? (JSON.parse(fs.readFileSync(report, 'utf8')) as Record<string, number>) : {};
	total.passed += counts.numPassedTests ?? 0;
	total.skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
	total.failed += Math.max(counts.numFailedTests ?? 0, ran.status === 0 ? 0 : 1);
}

/** The same module tests where an operator brings a database server of their own. */
async function onServer(): Promise<void> {
	const server = await startSystemPostgres();
	try {
		vitest(`Module tests on PostgreSQL ${server.version} of the system`, 'server', ['run', 'server/', 'tests/architecture', 'tests/trust'], { TEST_DATABASE_URL: server.url });
	} finally {
		await server.stop();
	}
}
