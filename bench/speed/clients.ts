// SPDX-License-Identifier: EUPL-1.2
import http from 'node:http';

/** One request as clients send it; a body makes it a form that is posted. */
export interface Shot {
	path: string;
	headers?: Record<string, string>;
	body?: string;
}

/** What came back, its bytes included. */
export interface Answered {
	status: number;
	headers: http.IncomingHttpHeaders;
	body: Buffer;
}

/** Times of single requests in milliseconds, and how long all of them took together. */
export interface Timing {
	milliseconds: number[];
	seconds: number;
}

/** Sends one request on a kept-alive connection of the agent. */
export function send(origin: string, agent: http.Agent, { path, headers = {}, body }: Shot): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const request = http.request(new URL(path, origin), { agent, method: body === undefined ? 'GET' : 'POST', headers: { accept: 'text/html', ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
			response.on('error', reject);
		});
		request.on('error', reject);
		request.end(body);
	});
}

/**
 * Lets so many clients work side by side for some seconds, each beginning anew as soon as it was answered. `deed` gets a
 * running number, so that no two clients ask the same at the same time.
 */
export async function sideBySide(clients: number, seconds: number, deed: (number: number) => Promise<void>): Promise<Timing> {
	const milliseconds: number[] = [];
	const begun = performance.now();
	let number = 0;
	await Promise.all(Array.from({ length: clients }, async () => {
		while (performance.now() - begun < seconds * 1000) {
			const started = performance.now();
			await deed(number++);
			milliseconds.push(performance.now() - started);
		}
	}));
	return { milliseconds, seconds: (performance.now() - begun) / 1000 };
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of some values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
