// SPDX-License-Identifier: EUPL-1.2
// Measures intake and matching as a user gets them, on a labelled collection, beside two general-purpose engines:
//   npm run bench:match -- --collection DIR [--per-need] [--out FILE]
// DIR holds organisations.jsonl, offers.jsonl, needs.jsonl, qrels.jsonl and meta.json (towns, reference_date). It is loaded
// into a fresh network in a fresh embedded database, which is gone afterwards. --out writes one run for each line of the
// table (FILE.text.json, FILE.corrected.json …): {need: [{id, score}, …]}, best first, scores below 1: nothing fits.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asOwner, openPool } from '#platform/database/pool.ts';
import { readConfig } from '#platform/config/config.ts';
import { readyDatabase } from '../src/bin/database.ts';
import { askProduct, bestFirst, type Way } from './match/ask-product.ts';
import { askMiniSearch, askPostgres, type BaselineRun } from './match/baselines.ts';
import { readCollection } from './match/collection.ts';
import { figuresOf, summaryOf, type Run } from './match/figures.ts';
import { intakeShareOf } from './match/intake-share.ts';
import { loadCollection } from './match/load.ts';
import { lostByRetrieval } from './match/retrieval.ts';
import { intakeInWords, LEGEND, lostInWords, median, needByNeed, tableOf, type Line } from './match/table.ts';

const { values } = parseArgs({ options: { collection: { type: 'string' }, 'per-need': { type: 'boolean' }, out: { type: 'string' } } });
if (!values.collection) {
	console.error('Use: npm run bench:match -- --collection DIR [--per-need] [--out FILE]');
	process.exit(2);
}
const WAYS: Record<Way, string> = { text: 'from title, text and place alone', kept: 'the same, all proposals kept in the form', corrected: 'category, criteria and radius corrected' };
const collection = readCollection(values.collection);
const folder = mkdtempSync(join(tmpdir(), 'bench-match-'));
const config = { ...readConfig({ ...process.env, DATA_FOLDER: folder }), DATABASE_URL: undefined };
process.env.DATA_FOLDER = folder;
const database = await readyDatabase(config);
const pool = openPool(database.url, 2);
const lines: Line[] = [];
const details: string[] = [];

function note(file: string, name: string, run: Run, milliseconds: readonly number[]): void {
	const figures = figuresOf(collection, run);
	lines.push({ name, summary: summaryOf(figures), milliseconds: median(milliseconds) });
	if (values['per-need'] && !file.endsWith('-best-first')) details.push(`\n${name}\n${needByNeed(figures, (id) => collection.needs.find((need) => need.id === id)!.title)}`);
	if (values.out) writeFileSync(`${values.out}.${file}.json`, JSON.stringify(Object.fromEntries([...run].map(([id, answer]) => [id, 'scored' in answer ? answer.scored : answer.ids]))));
}

try {
	const started = performance.now();
	const loaded = await loadCollection(pool, collection);
	console.log(`${collection.organisations.length} organisations and ${collection.offers.length} offers loaded in ${((performance.now() - started) / 1000).toFixed(1)} s; ${collection.needs.length} needs.`);
	await asOwner(database.url, (owner) => owner.query('analyze'));
	for (const way of Object.keys(WAYS) as Way[]) {
		const { answers, milliseconds, needs } = await askProduct(pool, collection, loaded, way);
		const whole = milliseconds.intake.map((time, index) => time + milliseconds.matching[index]!);
		note(way, WAYS[way], answers, whole);
		note(`${way}-best-first`, '  … in one list, best points first', bestFirst(answers), whole);
		details.push(`${WAYS[way]}: intake ${median(milliseconds.intake).toFixed(1)} ms, matching ${median(milliseconds.matching).toFixed(1)} ms (medians).`);
		if (way === 'text') details.unshift(intakeInWords(await intakeShareOf(pool, collection, loaded, needs)), lostInWords(await lostByRetrieval(pool, collection, loaded, needs)));
	}
	await asOwner(database.url, async (owner) => {
		const engines: [string, string, (to: typeof owner) => Promise<BaselineRun>][] = [
			['postgres', 'PostgreSQL full text (german, unaccent)', (to) => askPostgres(to, collection)], ['minisearch', 'MiniSearch (German Snowball stemmer)', (to) => askMiniSearch(to, collection)]
		];
		for (const [file, name, ask] of engines) {
			const { answers, milliseconds } = await ask(owner);
			note(file, name, answers, milliseconds);
		}
	});
	console.log(`\n${tableOf(lines)}\n\n${LEGEND}\n\n${details.join('\n')}`);
} finally {
	await pool.end();
	await database.stop();
	rmSync(folder, { recursive: true, force: true });
}
