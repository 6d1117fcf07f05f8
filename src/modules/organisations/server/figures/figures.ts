// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Counted, Figures } from '../../figures.ts';
import { isStranger } from '../access.ts';

/** Counts one more for a public record today; nothing about who it was is kept anywhere. */
export async function countOrganisation(scope: Scope, organisationId: string, what: Counted): Promise<void> {
	await sql`select nw.count_organisation(${organisationId}::uuid, ${what}, ${dayOf(scope.now)}::date)`.execute(scope.db);
}

/** What an entry brought in the last twelve months: for the organisation itself and for offices that see it. */
export async function getFigures(scope: Scope, organisationId: string): Promise<Figures> {
	if (isStranger(scope) || !isId(organisationId)) throw new NotFound('organisation');
	const found = await sql<{ shown: string; contact: string; since: string | null }>`
		select coalesce(sum(hits) filter (where kind = 'shown'), 0) as shown, coalesce(sum(hits) filter (where kind = 'contact'), 0) as contact, min(day) as since
		  from organisation_count where network_id = ${scope.network.id} and organisation_id = ${organisationId} and day > ${addDays(dayOf(scope.now), -365)}::date`.execute(scope.db);
	const { shown, contact, since } = found.rows[0]!;
	return { shown: Number(shown), contact: Number(contact), since };
}
