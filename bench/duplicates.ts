// SPDX-License-Identifier: EUPL-1.2
// Measures how well duplicates are found in a list with known truth, read as an import would read it:
//   npm run bench:duplicates -- --file list.csv --truth truth.json [--key lfd_nr] [--quiet] [--at-least-precision 0.98] [--at-least-recall 0.95]
// The truth names rows by their column `lfd_nr`: {"true_duplicate_pairs":[{"lfd_nr_a":1,"lfd_nr_b":66}]}. That column is
// taken away before anything is compared. Ends with 1 where a demanded figure is missed.
// Others: --build DIR [--seed N] [--material a|b] writes a list and its truth; --speed N measures N rows against all pairs.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findDuplicates } from '#modules/organisations/likeness/find-duplicates.ts';
import { closeTruth, draftsOf, readTruth } from './duplicates/read-list.ts';
import { measure, printMeasured, printMistakes } from './duplicates/measure.ts';

const { values } = parseArgs({
	options: {
		file: { type: 'string' }, truth: { type: 'string' }, key: { type: 'string', default: 'lfd_nr' }, quiet: { type: 'boolean' }, pairs: { type: 'boolean' },
		'at-least-precision': { type: 'string' }, 'at-least-recall': { type: 'string' },
		build: { type: 'string' }, seed: { type: 'string', default: '1' }, material: { type: 'string', default: 'a' }, speed: { type: 'string' }
	}
});

if (values.build) {
	const { buildSet } = await import('./duplicates/build.ts');
	console.log(await buildSet(values.build, Number(values.seed), values.material === 'b' ? 'b' : 'a'));
} else if (values.speed) {
	const { measureSpeed } = await import('./duplicates/speed.ts');
	console.log(measureSpeed(Number(values.speed)));
} else if (values.file) {
	process.exitCode = await run(values.file, values.truth);
} else {
	console.error('Use: npm run bench:duplicates -- --file FILE.csv --truth TRUTH.json');
	process.exitCode = 2;
}

async function run(file: string, truthFile: string | undefined): Promise<number> {
	const { rows, columns, unread } = await draftsOf(await readFile(file), values.key);
	console.log(`Columns: ${columns.join(', ')}`);
	if (unread > 0) console.log(`${unread} rows are no records (no name, repeated headings, totals)`);
	const started = performance.now();
	const pairs = findDuplicates(rows.map(({ draft }) => draft));
	const seconds = (performance.now() - started) / 1000;
	const counts = Map.groupBy(pairs, ({ likeness }) => likeness.verdict);
	console.log(`${rows.length} rows compared in ${seconds.toFixed(2)} s: ${['same', 'second_site', 'maybe'].map((verdict) => `${verdict} ${counts.get(verdict as 'same')?.length ?? 0}`).join(', ')}`);
	if (!truthFile) {
		printMistakes('Pair', pairs.map(({ a, b, likeness }) => ({ a: rows[a]!, b: rows[b]!, likeness })));
		return 0;
	}
	const { pairs: truth, implied } = closeTruth(readTruth(await readFile(truthFile, 'utf8')));
	if (implied > 0) console.log(`${implied} further pairs follow from those that the truth names`);
	const measured = measure(rows, pairs, truth);
	printMeasured(measured);
	if (!values.quiet) {
		printMistakes('False positive', measured.wrong);
		printMistakes('False negative', measured.missed);
	}
	const below = (got: number, wanted: string | undefined) => wanted !== undefined && got < Number(wanted);
	return below(measured.precision, values['at-least-precision']) || below(measured.recall, values['at-least-recall']) ? 1 : 0;
}
