// SPDX-License-Identifier: EUPL-1.2
// Measures how fast the built product answers, beside its bare statements and a bare server that sends the same bytes:
//   npm run bench [-- --sizes 10000,100000] [--offers 10000] [--rounds 3] [--seconds 3] [--clients 8] [--only list] [--results DIR] [--keep DIR]
// Each size gets a fresh embedded PostgreSQL; --keep DIR keeps the filled databases there and finds them again the next time.
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureStock } from './speed/measure-stock.ts';
import { stockInWords, surroundings, writeResults, type StockReport } from './speed/report.ts';

const { values } = parseArgs({
	options: {
		sizes: { type: 'string', default: '10000' }, offers: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '3' },
		clients: { type: 'string', default: '8' }, results: { type: 'string', default: 'bench/results' }, keep: { type: 'string' }, only: { type: 'string', default: '' }
	}
});
const [offers, rounds, seconds, clients] = [values.offers, values.rounds, values.seconds, values.clients].map(Number) as [number, number, number, number];
const sizes = values.sizes.split(',').map(Number);
const reports: StockReport[] = [];
let text = '';
for (const size of sizes) {
	const folder = values.keep ? join(values.keep, String(size)) : fs.mkdtempSync(join(tmpdir(), 'bench-speed-'));
	process.env.DATA_FOLDER = folder;
	try {
		const { postgres, ...report } = await measureStock(folder, { size, offers, rounds, seconds, clients, only: values.only }, (line) => console.log(`[${size}] ${line}`));
		reports.push(report);
		if (text === '') text = `# How fast it answers\n\n${surroundings(postgres, clients, seconds, rounds).join('\n')}\n\n`;
		text += `${stockInWords(report)}\n`;
		console.log(`\n${stockInWords(report)}`);
	} finally {
		if (!values.keep) fs.rmSync(folder, { recursive: true, force: true });
	}
}
console.log(`Written to ${writeResults(values.results, text, reports)}.md`);
