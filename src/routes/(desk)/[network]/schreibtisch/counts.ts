// SPDX-License-Identifier: EUPL-1.2
import { countWaitingIntroductions, countWaitingNeeds } from '#modules/exchange/server/index.ts';
import { countProposals } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';

const DESK = '/(desk)/[network]/schreibtisch';

/** What waits behind a line of the desk's navigation: one counting query per route id, from the module's front door. */
export const COUNTS: Readonly<Record<string, (scope: Scope) => Promise<number>>> = {
	[`${DESK}/gesuche`]: countWaitingNeeds,
	[`${DESK}/vermittlungen`]: countWaitingIntroductions,
	[`${DESK}/vorschlaege`]: countProposals
};

/** Counts everything that waits, in the order of the list. */
export async function countWaiting(scope: Scope): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const [route, count] of Object.entries(COUNTS)) counts[route] = await count(scope);
	return counts;
}
