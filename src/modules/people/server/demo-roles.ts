// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { DemoRole } from '../views.ts';
import { startSession, type StartedSession } from './sessions.ts';

/** The prepared roles of a demo network (Rollen zum Hineinschlüpfen). In any other network this page does not exist. */
export async function listDemoRoles(scope: Scope): Promise<DemoRole[]> {
	await requireDemo(scope);
	const { rows } = await sql<DemoRole>`
		select a.id as "accountId", p.name, p.title, r.role, coalesce(o.name_de, '') as office, o.slug as "officeSlug",
		       r.organisation_id as "organisationId"
		  from (select network_id, account_id, role, office_id, null::uuid as organisation_id from office_role where state = 'active'
		        union all
		        select network_id, account_id, role, null, organisation_id from organisation_role where state = 'active') r
		  join account a on a.network_id = r.network_id and a.id = r.account_id and a.state = 'active'
		  join person p on p.network_id = a.network_id and p.id = a.person_id
		  left join office o on o.network_id = r.network_id and o.id = r.office_id
		 where r.network_id = ${scope.network.id}
		 order by o.position nulls last, array_position(array['lead','adviser','editor','partner','member'], r.role), p.name
		 limit 60`.execute(scope.db);
	return rows;
}

/** Signs in as one of the prepared roles, without a password; only in a demo network, only for accounts with a role. */
export async function stepIntoRole(scope: Scope, accountId: string, device: string): Promise<StartedSession> {
	const roles = await listDemoRoles(scope);
	if (!isId(accountId) || !roles.some((role) => role.accountId === accountId)) throw new NotFound('role');
	return startSession(scope, { accountId, way: 'demo', device });
}

async function requireDemo(scope: Scope): Promise<void> {
	const network = await scope.db.selectFrom('network').select('demo').where('network_id', '=', scope.network.id).executeTakeFirst();
	if (!network?.demo) throw new NotFound('page');
}
