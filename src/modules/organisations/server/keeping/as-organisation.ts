// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/**
 * Works as a member of one organisation would, for whoever holds the link of its yearly question: the transaction steps into the
 * database role of members with that one organisation, so that every wall and every rule of members holds, and back again. Only
 * after the link was opened: that is what proves the way to the organisation's own letter box.
 */
export async function asOrganisation<T>(scope: Scope, organisationId: string, work: (member: Scope) => Promise<T>): Promise<T> {
	const stood = await sql<{ role: string; organisations: string }>`select current_setting('role') as role, coalesce(current_setting('app.organisations', true), '') as organisations`.execute(scope.db);
	await sql`select set_config('app.organisations', ${`{${organisationId}}`}, true), set_config('role', 'nw_member', true)`.execute(scope.db);
	const answer = await work({ ...scope, surface: 'member', organisationIds: [organisationId] });
	await sql`select set_config('app.organisations', ${stood.rows[0]!.organisations}, true), set_config('role', ${stood.rows[0]!.role}, true)`.execute(scope.db);
	return answer;
}
