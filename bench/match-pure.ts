// SPDX-License-Identifier: EUPL-1.2
// Measures understanding and matching without a database, on a labelled collection:
//   node bench/match-pure.ts --collection DIR [--per-need] [--write FILE]
// DIR holds organisations.jsonl, offers.jsonl, needs.jsonl, qrels.jsonl and meta.json. Each need is measured twice:
// from title, text and place alone, and with the labelled criteria, as if a person had corrected the intake.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseArgs } from 'node:util';
import { rankMatches } from '#modules/exchange/matching/rank.ts';
import { collectStatistics } from '#modules/exchange/matching/candidate-words.ts';
import type { Match } from '#modules/exchange/matching/match.ts';
import { asCandidates, needFromLabels, needFromText, placesOf } from './match-pure/collection.ts';
import { readCollection } from './match/collection.ts';
import { figuresOf, summaryOf } from './match/figures.ts';
import { LEGEND, needByNeed, tableOf, type Line } from './match/table.ts';
import { criteriaFound } from './match-pure/intake-share.ts';

const { values } = parseArgs({
	options: { collection: { type: 'string' }, 'per-need': { type: 'boolean' }, write: { type: 'string' } }
});
if (!values.collection) throw new Error('Use: node bench/match-pure.ts --collection DIR');
const collection = readCollection(values.collection);
const wz = new Map(
	(parse(readFileSync('reference/wz/wz2008.csv', 'utf8'), { columns: true }) as { code: string; title: string }[]).map(
		(row) => [row.code, row.title]
	)
);
const today = collection.meta.reference_date ?? new Date().toISOString().slice(0, 10);
const candidates = asCandidates(collection, wz);
const statistics = collectStatistics(candidates);
const places = placesOf(collection);

const titles = new Map(collection.needs.map(({ id, title }) => [id, title]));
const lines: Line[] = [];
const details: string[] = [];
for (const mode of ['text', 'labelled'] as const) {
	const runs = new Map<string, { list: Match[]; ids: string[]; empty: boolean }>();
	const started = performance.now();
	for (const row of collection.needs) {
		const need = mode === 'text' ? needFromText(row, places, today) : needFromLabels(row, places, today);
		const { all, nothingFits } = rankMatches(need, candidates, { today, statistics });
		runs.set(row.id, { list: all, ids: all.map((match) => match.candidateId), empty: nothingFits });
	}
	const milliseconds = (performance.now() - started) / collection.needs.length;
	const figures = figuresOf(collection, runs);
	lines.push({ name: mode === 'text' ? 'from title, text and place alone' : 'with labelled criteria', summary: summaryOf(figures), milliseconds });
	if (values['per-need'] && mode === 'text') details.push(needByNeed(figures, (id) => titles.get(id) ?? ''));
	if (values.write) {
		const plain = Object.fromEntries([...runs].map(([id, { list }]) => [id, list.map((match) => ({ id: match.candidateId, score: match.score }))]));
		writeFileSync(`${values.write}.${mode}.json`, JSON.stringify(plain));
	}
}
console.log([tableOf(lines), LEGEND, ...details, criteriaFound(collection, places, today)].join('\n\n'));
