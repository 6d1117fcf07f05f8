// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';

export type ClaimRow = Selectable<DB['claim']>;

/** The claim for a decision, held until the transaction ends. Another office's, and one that nobody confirmed, is not there for a desk. */
export async function holdClaim(scope: Scope, id: string): Promise<ClaimRow> {
	const query = scope.db.selectFrom('claim').selectAll().where('network_id', '=', scope.network.id);
	const row = isId(id) ? await query.where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new NotFound('claim');
	return row;
}
