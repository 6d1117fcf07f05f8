// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { CriterionValue } from '../../criteria.ts';
import type { OfferState } from '../../need-rules.ts';
import type { Audience } from '../../views.ts';
import { idOf } from '../access.ts';

/** An offer as stored, with its attributes read. */
export type StoredOffer = Omit<Selectable<DB['offer']>, 'state' | 'audience' | 'attributes'> & {
	state: OfferState;
	audience: Audience;
	attributes: Record<string, CriterionValue>;
};

/** The offer of this id, if this scope may see it; `lock` where it is about to change. */
export async function loadOffer(scope: Scope, id: string, lock = false): Promise<StoredOffer> {
	let query = scope.db.selectFrom('offer').selectAll().where('network_id', '=', scope.network.id).where('id', '=', idOf(id, 'offer'));
	if (lock) query = query.forUpdate();
	const row = await query.executeTakeFirst();
	if (!row) throw new NotFound('offer');
	return row as StoredOffer;
}
