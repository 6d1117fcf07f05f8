// SPDX-License-Identifier: EUPL-1.2
// The least that Node can do: sends the recorded bytes of each address. Started by bench/speed.ts; argument: file of answers.
import fs from 'node:fs';
import http from 'node:http';

type Recorded = Record<string, { status: number; headers: Record<string, string>; body: string }>;

const recorded = Object.entries(JSON.parse(fs.readFileSync(process.argv[2]!, 'utf8')) as Recorded);
const answers = new Map(recorded.map(([path, { status, headers, body }]) => [path, { status, headers, body: Buffer.from(body, 'base64') }]));
const server = http.createServer((request, response) => {
	// A question that is asked anew each time gets the bytes of the one that was recorded.
	const answer = answers.get(request.url ?? '') ?? answers.get((request.url ?? '').split('&um=')[0]!);
	if (!answer) return void response.writeHead(404).end();
	request.resume().on('end', () => response.writeHead(answer.status, answer.headers).end(answer.body));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
