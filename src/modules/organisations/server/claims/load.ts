// SPDX-License-Identifier: EUPL-1.2
import { sql, type Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';

/** A claim as it is stored, all of it: for decisions, never to be shown as it is (the code of a letter follows from it). */
export type ClaimRow = Selectable<DB['claim']>;

/**
 * The claim for a decision, held until the transaction ends; its organisation first, so that two claims of one entry are looked at one
 * after the other (each asks whether there is another). Another office's, and one that nobody confirmed, is not there for a desk.
 */
export async function holdClaim(scope: Scope, id: string): Promise<ClaimRow> {
	if (!isId(id)) throw new NotFound('claim');
	await sql`select 1 from organisation o where o.network_id = ${scope.network.id}
		and o.id = (select c.organisation_id from claim c where c.network_id = ${scope.network.id} and c.id = ${id}) for update`.execute(scope.db);
	const row = await scope.db.selectFrom('claim').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new NotFound('claim');
	return row;
}
