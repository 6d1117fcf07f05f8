// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { loadNeed } from '#modules/exchange/server/needs/load.ts';
import { offerCandidates, organisationCandidates } from '#modules/exchange/server/matching/candidates.ts';
import { matchNeedOf } from '#modules/exchange/server/matching/need-for-matching.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Collection } from './collection.ts';
import type { LoadedCollection } from './load.ts';

/** What the database did not even hand to the scoring, by need, and how many items it should have handed over. */
export interface Lost {
	wanted: number;
	lost: { need: string; item: string; grade: number }[];
}

/** Looks which judged items (grade 1 and better) never become candidates: no ranking can bring them back. */
export async function lostByRetrieval(pool: pg.Pool, collection: Collection, loaded: LoadedCollection, needs: ReadonlyMap<string, string>): Promise<Lost> {
	const outcome: Lost = { wanted: 0, lost: [] };
	for (const [item, id] of needs) {
		const fetched = await openScope(pool, loaded.desk, async (scope) => {
			const need = matchNeedOf(await loadNeed(scope, id));
			return new Set([...(await offerCandidates(scope, need)), ...(await organisationCandidates(scope, need))].map((one) => loaded.itemOf.get(one.id)));
		});
		const wanted = collection.judgements.filter((row) => row.need_id === item && row.grade >= 1);
		outcome.wanted += wanted.length;
		outcome.lost.push(...wanted.filter((row) => !fetched.has(row.item_id)).map((row) => ({ need: item, item: row.item_id, grade: row.grade })));
	}
	return outcome;
}
