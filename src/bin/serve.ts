// SPDX-License-Identifier: EUPL-1.2
// The program: database, worker and web server in one process. `npm start` runs it, `npm run dev` with --dev.
import { spawn, type ChildProcess } from 'node:child_process';
import http from 'node:http';
import { readConfig, type Config } from '#platform/config/config.ts';
import { currentPool, closeCurrentPool } from '#platform/database/current.ts';
import { log } from '#platform/log/log.ts';
import { serveMetrics } from '#platform/log/metrics.ts';
import { startWorker } from '#platform/queue/loop.ts';
import { readyDatabase } from './database.ts';
import { loadDemoOnce } from './demo-once.ts';
import { workerParts } from './parts.ts';
import { webServer } from './web-server.ts';

const dev = process.argv.includes('--dev');
const config = settings();
process.env.DATA_FOLDER = config.DATA_FOLDER;

const database = await readyDatabase(config);
process.env.NETZWERKSTATT_DATABASE = database.url;
if (config.DEMO) await loadDemoOnce(currentPool());
const stopWorker = config.WORKER ? startWorker(currentPool(), workerParts(config, currentPool())) : async () => {};
const metrics = config.METRICS_PORT ? await serveMetrics(config.HOST, config.METRICS_PORT).catch((error) => giveUp(error, 'METRICS_PORT', config.METRICS_PORT)) : null;
const web = dev ? startDevelopment(config) : await startWeb(config);
const address = config.PUBLIC_URL ?? `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${config.PORT}`;
console.log(`\nNetzwerkstatt läuft: ${address}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

function settings(): Config {
	try {
		return readConfig(process.env);
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}

async function startWeb({ PORT, HOST, TRUST_PROXY }: Config): Promise<http.Server> {
	// Read by SvelteKit's handler when it is loaded, so set before.
	process.env.PROTOCOL_HEADER = 'x-app-proto';
	process.env.HOST_HEADER = 'x-app-host';
	process.env.BODY_SIZE_LIMIT ??= '26M';
	// The setting knows more words for yes (ja, an, true) than the pages, which read the environment.
	process.env.TRUST_PROXY = TRUST_PROXY ? '1' : '0';
	const built = new URL('../../build/handler.js', import.meta.url).href;
	const { handler } = (await import(built)) as { handler: Parameters<typeof webServer>[0] };
	const server = webServer(handler, TRUST_PROXY);
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve)).catch((error) => giveUp(error, 'PORT', PORT));
	return server;
}

/** Ends with one German sentence, for a port that is taken is nobody's fault; what already runs is stopped before. */
async function giveUp(error: NodeJS.ErrnoException, setting: 'PORT' | 'METRICS_PORT', port: number): Promise<never> {
	await stopWorker();
	await closeCurrentPool();
	await database.stop();
	console.error(
		error.code === 'EADDRINUSE'
			? `Der Port ${port} ist belegt. Bitte das andere Programm beenden oder mit ${setting}=… einen anderen wählen.`
			: `Der Webserver startet nicht: ${error.message}`
	);
	process.exit(1);
}

/** Vite serves the pages from their sources; database and worker are ours. Where Vite ends, nothing is served: so do we. */
function startDevelopment({ PORT, HOST }: Config): ChildProcess {
	const vite = spawn('vite', ['dev', '--port', String(PORT), '--host', HOST, '--strictPort'], { stdio: 'inherit' });
	return vite.once('exit', () => void stop());
}

let stopping = false;

/** Ends gracefully: no new requests, the running ones are answered (5 s at most), then worker, pool and database. */
async function stop(): Promise<void> {
	if (stopping) return;
	stopping = true;
	const emergency = setTimeout(() => process.exit(1), 15_000);
	emergency.unref();
	try {
		if (web instanceof http.Server) await closeWeb(web);
		else web.kill('SIGTERM');
		metrics?.close();
		await stopWorker();
		await closeCurrentPool();
		await database.stop();
	} catch (error) {
		log.error({ err: error }, 'stop');
	}
	process.exit(0);
}

async function closeWeb(server: http.Server): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve));
	// Who was answered keeps the connection for the next question; nobody answers that one any more.
	const sweep = setInterval(() => server.closeIdleConnections(), 100);
	setTimeout(() => server.closeAllConnections(), 5_000).unref();
	await closed;
	clearInterval(sweep);
}
