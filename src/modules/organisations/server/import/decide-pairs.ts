// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { PairChoices } from '../../import/choices.ts';
import { getImport, move } from './runs.ts';

/**
 * Decides about pairs (Entscheidungen): line by line, where null leaves a pair open again, and for all that are still open then, on
 * whichever page they stand. Values can be taken over into a record only, so pairs of two lines stay open for that. The dry run
 * stands; its counts follow with the next one. Answers how many were decided for all.
 */
export async function decidePairs(scope: Scope, runId: string, { forAll, byLine }: PairChoices): Promise<number> {
	const run = await getImport(scope, runId);
	const choices = { ...run.choices };
	for (const [line, choice] of Object.entries(byLine)) {
		if (choice === null) delete choices[line];
		else choices[line] = choice;
	}
	const lines = forAll ? await openPairs(scope, runId, Object.keys(choices).map(Number), forAll === 'take') : [];
	for (const line of lines) choices[line] = forAll!;
	const together = lines.length > 0 && { duplicates: forAll, for_all: JSON.stringify({ choice: forAll, lines, before: run.duplicates, former: run.forAll }) };
	await move(scope, runId, ['planned'], 'planned', { choices: JSON.stringify(choices), ...together });
	return lines.length;
}

/** Takes back what was last decided for all, then what was before it: those pairs are open again, but for the ones that somebody decided otherwise since. */
export async function reopenPairs(scope: Scope, runId: string): Promise<void> {
	const run = await getImport(scope, runId);
	if (!run.forAll) throw new Refused('organisations.import_nothing_for_all');
	const { choice, lines, before, former } = run.forAll;
	const undone = new Set(lines.filter((line) => run.choices[line] === choice).map(String));
	const choices = Object.fromEntries(Object.entries(run.choices).filter(([line]) => !undone.has(line)));
	await move(scope, runId, ['planned'], 'planned', { choices: JSON.stringify(choices), duplicates: before, for_all: former ? JSON.stringify(former) : null });
}

async function openPairs(scope: Scope, runId: string, decided: readonly number[], withRecord: boolean): Promise<number[]> {
	const found = await sql<{ line: number }>`
		select line from import_row where network_id = ${scope.network.id} and run_id = ${runId} and asked is not null
		   and line <> all (${[...decided]}::integer[]) and (${!withRecord} or plan -> 'asked' -> 'of' ? 'id') order by line`.execute(scope.db);
	return found.rows.map(({ line }) => line);
}
