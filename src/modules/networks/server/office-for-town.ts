// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';

/** Who takes in what a stranger brings: the office whose territory holds the town, otherwise the network's first. */
export async function officeForTown(scope: Scope, town: string): Promise<string> {
	if (scope.officeId) return scope.officeId;
	const found = await sql<{ id: string }>`
		select o.id from pub.office o
		 where o.network_id = ${scope.network.id}
		 order by exists (select 1 from pub.office_territory t join ref.municipality m on m.ags = t.ags
		                   where t.network_id = o.network_id and t.office_id = o.id and m.short_name = ${town}) desc,
		          o.position, o.slug limit 1`.execute(scope.db);
	const office = found.rows[0];
	if (!office) throw new NotFound('office');
	return office.id;
}
