// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';

/** How many statements a query sends: the cost of a list must not grow with its rows. */
export async function statementsOf(scope: Scope, query: (scope: Scope) => Promise<unknown>): Promise<number> {
	let sent = 0;
	const db = scope.db.withPlugin({
		transformQuery: ({ node }) => {
			sent++;
			return node;
		},
		transformResult: async ({ result }) => result
	});
	await query({ ...scope, db });
	return sent;
}
