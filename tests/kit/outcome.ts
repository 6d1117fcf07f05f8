// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import type { TestDatabase } from './database.ts';

/**
 * What a statement would do for this scope, whatever the program asks for: how many rows it meets, or 'refused' where the
 * database lets it not run. Nothing of it stays. Any other error is the test's to see.
 */
export async function outcomeOf(database: TestDatabase, seed: ScopeSeed, statement: string): Promise<number | 'refused'> {
	const undone = new Error('undone');
	let met = 0;
	try {
		await database.as(seed, async (scope) => {
			const result = await sql.raw(statement).execute(scope.db);
			met = result.numAffectedRows === undefined ? result.rows.length : Number(result.numAffectedRows);
			throw undone;
		});
	} catch (error) {
		if (error === undone) return met;
		// insufficient_privilege: of a grant, a policy or a trigger
		if ((error as { code?: string }).code === '42501') return 'refused';
		throw error;
	}
	return met;
}
