// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The program itself, started as `npm start` does, in a throw-away folder on a free port. */
export interface RunningProgram {
	url: string;
	folder: string;
	output: () => string;
	process: ChildProcess;
	stop: () => Promise<void>;
}

/** Starts the built program and waits until it answers; refuses after two minutes with what it printed. */
export async function startProgram(environment: Record<string, string> = {}, folder?: string): Promise<RunningProgram> {
	const data = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'nw-program-'));
	const port = await freePort();
	let printed = '';
	const child = spawn(process.execPath, ['src/bin/serve.ts'], {
		env: { ...process.env, NODE_ENV: 'test', DATA_FOLDER: data, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment }
	});
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const url = `http://127.0.0.1:${port}`;
	await answers(`${url}/ready`, child, () => printed);
	return {
		url,
		folder: data,
		output: () => printed,
		process: child,
		async stop() {
			const ended = new Promise((resolve) => child.once('exit', resolve));
			if (child.exitCode === null) child.kill('SIGTERM');
			else return;
			await ended;
			if (!folder) fs.rmSync(data, { recursive: true, force: true });
		}
	};
}

async function answers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
	for (let waited = 0; waited < 120_000; waited += 200) {
		if (child.exitCode !== null) throw new Error(`The program ended at once:\n${printed()}`);
		const response = await fetch(url).catch(() => null);
		if (response?.status === 200) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`The program does not answer:\n${printed()}`);
}

/** A port of loopback that nobody uses right now. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = net.createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as net.AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
