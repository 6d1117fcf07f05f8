// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/** Somebody who was invited and has not answered yet. */
export interface OpenInvitation {
	accountId: string;
	name: string;
	since: Date;
	/** The organisation for which they shall speak; null for a colleague. */
	organisationId: string | null;
	total: number;
}

/** Accounts that wait for their invitation to be taken: colleagues of this office, and people of organisations; oldest first. */
export async function listOpenInvitations(scope: Scope, most: number): Promise<OpenInvitation[]> {
	const found = await sql<Omit<OpenInvitation, 'total'> & { total: string }>`
		select a.id as "accountId", p.name, r.created_at as since, r.organisation_id as "organisationId", count(*) over () as total
		  from (select account_id, created_at, null::uuid as organisation_id from office_role
		         where network_id = ${scope.network.id} and office_id = ${scope.officeId} and state = 'invited'
		        union all
		        select account_id, created_at, organisation_id from organisation_role where network_id = ${scope.network.id} and state = 'invited') r
		  join account a on a.network_id = ${scope.network.id} and a.id = r.account_id
		  join person p on p.network_id = a.network_id and p.id = a.person_id
		 order by r.created_at, a.id limit ${most}`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, total: Number(row.total) }));
}
