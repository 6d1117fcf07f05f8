// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import type { Measured } from './measure.ts';
import type { Weight } from './page-weight.ts';

/** Everything that was measured with one stock. */
export interface StockReport {
	size: number;
	networks: number;
	offers: number;
	measured: Measured[];
	/** Median milliseconds in the database. */
	facets: { name: string; milliseconds: number }[];
	/** Megabytes: the most that the web server ever held, and what the database holds at the end. */
	serverPeak: number;
	databaseMemory: number;
	weights: Weight[];
}

/** Machine, versions and date: a figure without them says nothing. */
export function surroundings(postgres: string, clients: number, seconds: number, rounds: number): string[] {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
	const cpu = os.cpus();
	return [
		`Measured on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC at commit ${commit}.`,
		`Machine: ${cpu.length} × ${cpu[0]?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}; load when it began ${os.loadavg()[0]!.toFixed(1)}.`,
		`Node ${process.version}, ${postgres}; ${clients} clients on kept-alive connections, ${rounds} rounds of ${seconds} s each, targets alternating; medians of the rounds.`
	];
}

const NAMES = { product: 'product', sql: 'bare SQL', http: 'bare HTTP' } as const;
const fixed = (value: number, digits = 1) => value.toFixed(digits);

/** One stock as Markdown tables that can also be read as they are. */
export function stockInWords(report: StockReport): string {
	const product = new Map(report.measured.filter((one) => one.target === 'product').map((one) => [one.kind, one]));
	const rows = report.measured.map((one) => {
		const ours = product.get(one.kind)!;
		const ratio = one.target === 'product' ? '' : fixed(ours.p50 / one.p50);
		const spread = `${fixed(Math.min(...one.rounds))}–${fixed(Math.max(...one.rounds))}`;
		return [one.kind, NAMES[one.target], fixed(one.rate, 0), fixed(one.p50), fixed(one.p95), spread, fixed(one.serverCpu, 2), fixed(one.databaseCpu, 2), fixed(one.serverCpu + one.databaseCpu, 2), ratio];
	});
	const size = report.size.toLocaleString('en');
	return [
		`## ${size} organisations in ${report.networks} network${report.networks === 1 ? '' : 's'}, ${report.offers.toLocaleString('en')} offers in the one that is asked`, '',
		table(['request', 'target', 'req/s', 'p50 ms', 'p95 ms', 'p50 of rounds', 'CPU ms server', 'CPU ms database', 'CPU ms whole', 'product takes … times'], rows), '',
		...(report.facets.length ? [table(['in the database', 'ms'], report.facets.map(({ name, milliseconds }) => [name, fixed(milliseconds)])), ''] : []),
		`Memory: web server at most ${fixed(report.serverPeak, 0)} MB; database ${fixed(report.databaseMemory, 0)} MB at the end (shared pages counted once).`, '',
		table(['page', 'HTML KB', 'JavaScript KB', 'CSS KB'], report.weights.map(({ name, html, script, style }) => [name, fixed(html), fixed(script), fixed(style)])), ''
	].join('\n');
}

function table(head: string[], rows: string[][]): string {
	const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
	const line = (cells: string[]) => `| ${cells.map((cell, column) => (column < 2 && head.length > 4 ? cell.padEnd(widths[column]!) : column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
	return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

/** Writes text and figures into the folder of results; answers the name without its ending. */
export function writeResults(folder: string, text: string, reports: readonly StockReport[]): string {
	fs.mkdirSync(folder, { recursive: true });
	const name = `${folder}/speed-${new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}`;
	fs.writeFileSync(`${name}.md`, text);
	fs.writeFileSync(`${name}.json`, `${JSON.stringify(reports, null, 1)}\n`);
	return name;
}
