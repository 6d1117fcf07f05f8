// SPDX-License-Identifier: EUPL-1.2
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { webServer } from './web-server.ts';

let server: http.Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

type Handler = Parameters<typeof webServer>[0];

interface Heard {
	status: number;
	headers: http.IncomingHttpHeaders;
	body: Buffer;
}

/** Asks our server on loopback, with exactly the headers given. */
async function ask(handler: Handler, headers: Record<string, string>, trustProxy = false, path = '/'): Promise<Heard> {
	server = webServer(handler, trustProxy);
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const request = http.get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
		});
		request.on('error', reject);
	});
}

/** Writes as SvelteKit does: one piece after the other, waiting for `drain` when told to. */
const long = 'Gemüselager und Kühlzelle '.repeat(200);
const inPieces =
	(pieces: number): Handler =>
	async (_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		for (let i = 0; i < pieces; i++) {
			if (!response.write(`${i} ${long}`)) await new Promise((resolve) => response.once('drain', resolve));
		}
		response.end();
	};

describe('compression', () => {
	test.each(['br', 'gzip'])('with %s gives back every byte of a page of megabytes, however often the writer has to wait', async (encoding) => {
		const heard = await ask(inPieces(400), { 'accept-encoding': encoding });
		const text = (encoding === 'br' ? zlib.brotliDecompressSync(heard.body) : zlib.gunzipSync(heard.body)).toString();
		expect([heard.headers['content-encoding'], heard.headers.vary]).toEqual([encoding, 'Accept-Encoding']);
		expect(text).toBe(Array.from({ length: 400 }, (_, i) => `${i} ${long}`).join(''));
	});

	test('is left out for who does not ask for it, and for what is small or no text', async () => {
		const plain = await ask(inPieces(1), {});
		expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, `0 ${long}`]);
		const picture = await ask((_q, response) => void response.writeHead(200, { 'content-type': 'image/png', 'content-length': '5000' }).end(Buffer.alloc(5000)), { 'accept-encoding': 'br' });
		expect([picture.headers['content-encoding'], picture.body.length]).toEqual([undefined, 5000]);
	});
});

describe('the origin that pages are told', () => {
	const echo: Handler = (request, response) => void response.end(`${request.headers['x-app-proto']} ${request.headers['x-app-host']}`);

	test('is the true one, whatever a stranger claims', async () => {
		const claims = { host: 'netz.example', 'x-app-proto': 'https', 'x-app-host': 'boese.example', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'boese.example' };
		expect((await ask(echo, claims)).body.toString()).toBe('http netz.example');
	});

	test('is the one that our own proxy names, where one is declared', async () => {
		const claims = { host: 'inside', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'netz.example' };
		const heard = await ask(echo, claims, true);
		expect(heard.body.toString()).toBe('https netz.example');
		expect(heard.headers['strict-transport-security']).toBe('max-age=31536000');
	});
});

test('every answer carries the protective headers', async () => {
	const { headers } = await ask((_q, response) => void response.end('x'), {});
	expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin', 'cross-origin-opener-policy': 'same-origin' });
});

test('a body larger than any form of ours is turned away before it is sent', async () => {
	let reached = 0;
	const handler: Handler = (_request, response) => void (reached++, response.end('x'));
	const announced = await ask(handler, { 'content-length': '64000001' });
	expect([announced.status, announced.headers.connection, reached]).toEqual([413, 'close', 0]);
	expect((await ask(handler, {})).status).toBe(200);
});

test('an address that was cut within a sign is answered in words, not as a fault of ours', async () => {
	let reached = 0;
	const handler: Handler = (_request, response) => void (reached++, response.end('x'));
	const cut = await ask(handler, {}, false, '/wuppertal/link/anmelden/%E0%A4%A');
	expect([cut.status, cut.body.toString().includes('unvollständig'), reached]).toEqual([400, true, 0]);
	expect((await ask(handler, {}, false, '/wuppertal/verzeichnis/b%C3%A4ckerei?q=%E0%A4%A')).status).toBe(200);
});
