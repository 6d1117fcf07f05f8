// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { ProposedCriterion } from '../../intake/proposal.ts';
import type { NeedState } from '../../need-rules.ts';
import type { Audience } from '../../views.ts';
import { idOf } from '../access.ts';

/** A need as stored, with its lists read. */
export type StoredNeed = Omit<Selectable<DB['need']>, 'state' | 'audience' | 'must' | 'wish'> & {
	state: NeedState;
	audience: Audience;
	must: ProposedCriterion[];
	wish: ProposedCriterion[];
};

/** The need of this id, if this scope may see it; `lock` where it is about to change. */
export async function loadNeed(scope: Scope, id: string, lock = false): Promise<StoredNeed> {
	let query = scope.db.selectFrom('need').selectAll().where('network_id', '=', scope.network.id).where('id', '=', idOf(id, 'need'));
	if (lock) query = query.forUpdate();
	const row = await query.executeTakeFirst();
	if (!row) throw new NotFound('need');
	return row as StoredNeed;
}
