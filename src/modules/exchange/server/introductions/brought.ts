// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Introductions } from '#modules/organisations/figures.ts';
import type { Scope } from '#platform/scope/scope.ts';

/**
 * How many introductions (Vermittlungen) the platform brought an organisation: those to which both sides agreed, whatever came of them,
 * counted in the German year of the second agreement. The walls count along: an office counts what it may see, a member its own.
 */
export async function introductionsBrought(scope: Scope, organisationId: string): Promise<Introductions> {
	const agreed = sql`greatest(i.seeker_agreed_at, i.provider_agreed_at)`;
	const found = await sql<{ year: number; count: string; lately: string }>`
		select extract(year from ${agreed} at time zone 'Europe/Berlin')::int as year, count(*) as count,
		       count(*) filter (where ${agreed} > ${scope.now}::timestamptz - interval '12 months') as lately
		  from introduction i where i.network_id = ${scope.network.id} and i.seeker_agreed_at is not null and i.provider_agreed_at is not null
		   and exists (select from introduction_side s where s.network_id = i.network_id and s.introduction_id = i.id and s.organisation_id = ${organisationId})
		 group by 1 order by 1 desc`.execute(scope.db);
	return { lastYear: found.rows.reduce((sum, { lately }) => sum + Number(lately), 0), years: found.rows.map(({ year, count }) => ({ year, count: Number(count) })) };
}
