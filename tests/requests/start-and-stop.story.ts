// SPDX-License-Identifier: EUPL-1.2
// The program from outside: what it says when it cannot start, what it answers to a watchdog, how it ends, and what another
// start finds.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '#platform/database/embedded.ts';
import { createDatabase } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/pool.ts';
import { freePort, startProgram } from '../kit/program.ts';

let folder: string;
let server: Awaited<ReturnType<typeof startEmbedded>>;
let settings: Record<string, string>;
beforeAll(async () => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-start-'));
	server = await startEmbedded(path.join(folder, 'db'), { settings: { fsync: 'off' } });
	await asOwner(server.url('postgres'), (client) => createDatabase(client, 'netzwerkstatt'));
	settings = { DATABASE_URL: server.url('netzwerkstatt'), DEMO: '0', LOG_LEVEL: 'info' };
});
afterAll(async () => {
	await server.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs the program until it ends by itself; answers its exit code and what it printed. */
function runToEnd(environment: Record<string, string>): Promise<{ code: number | null; printed: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['src/bin/serve.ts'], { env: { ...process.env, NODE_ENV: 'test', DATA_FOLDER: folder, PORT: '0', ...environment } });
		let printed = '';
		const tooLong = setTimeout(() => child.kill('SIGKILL'), 60_000);
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
		child.once('exit', (code) => {
			clearTimeout(tooLong);
			resolve({ code, printed });
		});
	});
}

describe('the program says in German why it does not start', () => {
	test.each([
		['a port that is none', { PORT: 'achtzig' }, 'PORT: bitte eine Portnummer von 0 bis 65535 angeben'],
		['a switch that is none', { DEMO: 'vielleicht' }, 'DEMO: bitte 1 oder 0 angeben'],
		['an address with a slash at its end', { PUBLIC_URL: 'https://netzwerk.example/' }, 'PUBLIC_URL: bitte wie https://netzwerk.example angeben'],
		['a database address of another kind', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL: bitte wie postgres://']
	])('%s', async (_what, environment, sentence) => {
		const { code, printed } = await runToEnd(environment);
		expect(code).toBe(1);
		expect(printed).toContain(sentence);
		expect(printed).not.toMatch(/\n\s+at /);
	});

	test.each(['PORT', 'METRICS_PORT'])('%s is taken by somebody else', async (name) => {
		const other = http.createServer();
		const port = await new Promise<number>((resolve) => other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)));
		const { code, printed } = await runToEnd({ ...settings, PORT: String(await freePort()), [name]: String(port) });
		other.close();
		expect(code).toBe(1);
		expect(printed).toContain(`Der Port ${port} ist belegt.`);
		expect(printed).toContain(`${name}=`);
		expect(printed).not.toMatch(/\n\s+at /);
	});
});

describe('a program that runs', () => {
	test('is healthy and ready, keeps its figures on a port of their own, and logs nobody', async () => {
		const metricsPort = await freePort();
		const program = await startProgram({ ...settings, METRICS_PORT: String(metricsPort) }, folder);
		const status = async (url: string) => (await fetch(url)).status;
		try {
			expect([await status(`${program.url}/health`), await status(`${program.url}/ready`)]).toEqual([200, 200]);
			await fetch(`${program.url}/anna.beispiel@post.example?q=geheimnis`);
			const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
			expect(figures).toContain('http_request_duration_seconds_count');
			expect(await status(`${program.url}/metrics`)).toBe(404);
			for (const told of [figures, program.output()]) expect(told).not.toMatch(/anna\.beispiel|geheimnis/);
			// Control: the request was seen, under no name.
			expect(figures).toMatch(/status="404"/);
		} finally {
			await program.stop();
		}
	});

	test('is not ready without its database, and says so without a stack', async () => {
		const own = await startEmbedded(path.join(folder, 'db-two'), { settings: { fsync: 'off' } });
		await asOwner(own.url('postgres'), (client) => createDatabase(client, 'netzwerkstatt'));
		const program = await startProgram({ ...settings, DATABASE_URL: own.url('netzwerkstatt') }, folder);
		try {
			await own.stop();
			const answer = await fetch(`${program.url}/ready`);
			expect(answer.status).toBe(503);
			expect(await answer.text()).not.toMatch(/ at |ECONN|postgres:/);
			expect((await fetch(`${program.url}/health`)).status).toBe(200);
		} finally {
			await program.stop();
		}
	});

	test('answers what it began before it ends, with code 0, and leaves no session in the database', async () => {
		const program = await startProgram(settings, folder);
		// Half of a form is there when the signal comes, the other half arrives after it.
		const { hostname, port, host } = new URL(program.url);
		const body = 'email=x%40post.example';
		const socket = net.connect(Number(port), hostname);
		let answered = '';
		socket.on('data', (chunk) => (answered += chunk.toString()));
		const closed = new Promise((resolve) => socket.once('close', resolve));
		socket.write(
			`POST /gibt-es-nicht HTTP/1.1\r\nhost: ${host}\r\norigin: ${program.url}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 9)}`
		);
		await new Promise((resolve) => setTimeout(resolve, 300));
		const ended = new Promise<number | null>((resolve) => program.process.once('exit', resolve));
		program.process.kill('SIGTERM');
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect((await fetch(program.url).catch(() => null))?.status, 'a new request after the signal').toBeUndefined();
		socket.write(body.slice(9));
		await closed;
		expect(answered).toMatch(/^HTTP\/1\.1 40[45] /);
		expect(await ended).toBe(0);
		const client = new pg.Client({ connectionString: server.url('postgres') });
		await client.connect();
		const sessions = await client.query(`select count(*)::int as n from pg_stat_activity where datname = 'netzwerkstatt'`);
		await client.end();
		expect(sessions.rows[0].n).toBe(0);
	});
});
