// SPDX-License-Identifier: EUPL-1.2
import { fork, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { join } from 'node:path';
import { send } from './clients.ts';
import type { Kind } from './requests.ts';

/** A program that answers, and how it is ended. */
export interface Running {
	origin: string;
	pid: number;
	stop: () => Promise<void>;
}

/** Starts the built product on a database that runs already, and waits until it is ready. */
export async function startProduct(databaseUrl: string, folder: string): Promise<Running> {
	const port = await freePort();
	const child = spawn(process.execPath, ['src/bin/serve.ts'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATA_FOLDER: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', DEMO: '0', TRUST_PROXY: '1' }
	});
	const origin = `http://127.0.0.1:${port}`;
	for (let waited = 0; ; waited += 200) {
		if (child.exitCode !== null || waited > 120_000) throw new Error('The product does not start; was it built?');
		if ((await fetch(`${origin}/ready`).catch(() => null))?.status === 200) break;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	return { origin, pid: child.pid!, stop: () => ended(child) };
}

/** Starts the bare server with the bytes that the product sent for every shot. */
export async function startBare(product: Running, kinds: readonly Kind[], folder: string): Promise<Running> {
	const agent = new http.Agent({ keepAlive: true });
	const recorded: Record<string, { status: number; headers: Record<string, unknown>; body: string }> = {};
	for (const kind of kinds) {
		for (const shot of kind.shots) {
			const { status, headers, body } = await send(product.origin, agent, kind.fresh ? kind.fresh(shot, 0) : shot);
			if (status !== kind.status) throw new Error(`${kind.name}: ${shot.path} was answered ${status}:\n${body.toString().replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
			const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = headers;
			recorded[shot.path] = { status, headers: { ...kept, 'content-length': String(body.length) }, body: body.toString('base64') };
		}
	}
	agent.destroy();
	const file = join(folder, 'recorded.json');
	fs.writeFileSync(file, JSON.stringify(recorded));
	const child = fork(join(import.meta.dirname, 'bare-server.ts'), [file]);
	const port = await new Promise<number>((resolve, reject) => child.once('message', (given) => resolve(given as number)).once('exit', () => reject(new Error('The bare server does not start'))));
	return { origin: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	await gone;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = net.createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as net.AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
