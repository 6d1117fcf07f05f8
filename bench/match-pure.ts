// SPDX-License-Identifier: EUPL-1.2
// Measures understanding and matching without a database, on a labelled collection:
//   node bench/match-pure.ts --collection DIR [--per-need] [--write FILE]
// DIR holds organisations.jsonl, offers.jsonl, needs.jsonl, qrels.jsonl and meta.json. Each need is measured twice:
// from title, text and place alone, and with the labelled criteria, as if a person had corrected the intake.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseArgs } from 'node:util';
import { rankMatches } from '#modules/exchange/matching/rank.ts';
import { collectStatistics } from '#modules/exchange/matching/candidate-words.ts';
import type { Match } from '#modules/exchange/matching/match.ts';
import { asCandidates, needFromLabels, needFromText, placesOf } from './match-pure/collection.ts';
import type { Collection } from './match-pure/collection.ts';
import { measure, summary } from './match-pure/measure.ts';
import { criteriaFound } from './match-pure/intake-share.ts';

const { values } = parseArgs({
	options: { collection: { type: 'string' }, 'per-need': { type: 'boolean' }, write: { type: 'string' } }
});
if (!values.collection) throw new Error('Use: node bench/match-pure.ts --collection DIR');
const directory = values.collection;

function rows<T>(file: string): T[] {
	return readFileSync(join(directory, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
}

const collection: Collection = {
	organisations: rows('organisations.jsonl'),
	offers: rows('offers.jsonl'),
	needs: rows('needs.jsonl'),
	judgements: rows('qrels.jsonl'),
	meta: existsSync(join(directory, 'meta.json')) ? JSON.parse(readFileSync(join(directory, 'meta.json'), 'utf8')) : {}
};
const wz = new Map(
	(parse(readFileSync('reference/wz/wz2008.csv', 'utf8'), { columns: true }) as { code: string; title: string }[]).map(
		(row) => [row.code, row.title]
	)
);
const today = collection.meta.reference_date ?? new Date().toISOString().slice(0, 10);
const candidates = asCandidates(collection, wz);
const statistics = collectStatistics(candidates);
const places = placesOf(collection);

for (const mode of ['text', 'labelled'] as const) {
	const runs = new Map<string, { list: Match[]; nothingFits: boolean }>();
	const started = performance.now();
	for (const row of collection.needs) {
		const need = mode === 'text' ? needFromText(row, places, today) : needFromLabels(row, places, today);
		const ranked = rankMatches(need, candidates, { today, statistics });
		runs.set(row.id, { list: ranked.all, nothingFits: ranked.nothingFits });
	}
	const spent = (performance.now() - started) / collection.needs.length;
	const measured = measure(collection, runs);
	console.log(
		`\n${mode === 'text' ? 'From title, text and place alone' : 'With labelled criteria'} (${spent.toFixed(1)} ms a need)`
	);
	console.log(summary(measured));
	if (values['per-need'] && mode === 'text') {
		for (const row of measured) console.log(row.need, row.ndcg.toFixed(2), row.firstGrade, row.recall.toFixed(2));
	}
	if (values.write) {
		const plain = Object.fromEntries(
			[...runs].map(([id, run]) => [id, run.list.map((m) => ({ id: m.candidateId, score: m.score }))])
		);
		writeFileSync(`${values.write}.${mode}.json`, JSON.stringify(plain));
	}
}
console.log(`\n${criteriaFound(collection, places, today)}`);
