// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';
import { dayOf } from '#shared/dates.ts';

/**
 * Ends all roles of a person who is about to be erased (Löschung): strangers see them no more, the role stays without
 * a name. An organisation's address that was the person's own goes, too. A job's work.
 */
export async function endRolesOfPerson(scope: Scope, personId: string): Promise<void> {
	if (scope.surface !== 'worker') throw new NotAllowed('organisations.end_roles');
	const network = scope.network.id;
	await sql`update organisation o set email = null, email_public = false from person p, organisation_person r
		where o.network_id = ${network} and p.network_id = o.network_id and p.id = ${personId} and r.network_id = o.network_id
		  and r.organisation_id = o.id and r.person_id = p.id and lower(o.email) = lower(p.email)`.execute(scope.db);
	const ended = await sql<{ organisation_id: string }>`update organisation_person set public = false, until = coalesce(until, greatest(since, ${dayOf(scope.now)}::date))
		where network_id = ${network} and person_id = ${personId} returning organisation_id`.execute(scope.db);
	for (const organisationId of new Set(ended.rows.map((row) => row.organisation_id))) {
		await journal(scope, { deed: 'organisations.end_person', record: { kind: 'person', id: personId }, organisationId });
	}
}
