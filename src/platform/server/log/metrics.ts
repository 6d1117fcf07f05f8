// SPDX-License-Identifier: EUPL-1.2
import http from 'node:http';
import { collectDefaultMetrics, Counter, Histogram, register } from 'prom-client';

/** One registry per process, although the web server's bundle and the program itself both load this file. */
function kept<T>(name: string, make: () => T): T {
	return (register.getSingleMetric(name) as T | undefined) ?? make();
}

const duration = kept(
	'http_request_duration_seconds',
	() =>
		new Histogram({
			name: 'http_request_duration_seconds',
			help: 'Duration of requests by route (no addresses, no ids)',
			labelNames: ['route', 'method', 'status'],
			buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
		})
);

const mails = kept('mails_total', () => new Counter({ name: 'mails_total', help: 'Mails by how they ended', labelNames: ['result'] }));

/** Counts a request under its route's name, never its address. */
export function observeRequest(route: string, method: string, status: number, ms: number): void {
	duration.observe({ route, method, status: String(status) }, ms / 1000);
}

/** Counts a mail that was handed over, refused or postponed. */
export function countMail(result: 'sent' | 'refused' | 'later'): void {
	mails.inc({ result });
}

/** Serves the metrics on a port of their own, so that no proxy rule can publish them by accident. Rejects when the port is taken. */
export function serveMetrics(host: string, port: number): Promise<http.Server> {
	if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
	const server = http.createServer(async (request, response) => {
		if (request.url !== '/metrics') return void response.writeHead(404).end();
		response.writeHead(200, { 'content-type': register.contentType }).end(await register.metrics());
	});
	return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(server)));
}
