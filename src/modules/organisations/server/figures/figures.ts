// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Counted, Figures, Introductions } from '../../figures.ts';
import { isStranger } from '../access.ts';

/** Counts one more for a public record today; nothing about who it was is kept anywhere. */
export async function countOrganisation(scope: Scope, organisationId: string, what: Counted): Promise<void> {
	await sql`select nw.count_organisation(${organisationId}::uuid, ${what}, ${dayOf(scope.now)}::date)`.execute(scope.db);
}

/** What an entry brought in the last twelve months and year by year: for the organisation itself and for offices that see it. */
export async function getFigures(scope: Scope, organisationId: string): Promise<Figures> {
	if (isStranger(scope) || !isId(organisationId)) throw new NotFound('organisation');
	const lately = sql`day > ${addDays(dayOf(scope.now), -365)}::date`;
	const found = await sql<{ year: number; shown: string; contact: string; shown_lately: string; contact_lately: string; since: string | null }>`
		select extract(year from day)::int as year, coalesce(sum(hits) filter (where kind = 'shown'), 0) as shown, coalesce(sum(hits) filter (where kind = 'contact'), 0) as contact,
		       coalesce(sum(hits) filter (where kind = 'shown' and ${lately}), 0) as shown_lately, coalesce(sum(hits) filter (where kind = 'contact' and ${lately}), 0) as contact_lately,
		       min(day) filter (where ${lately}) as since
		  from organisation_count where network_id = ${scope.network.id} and organisation_id = ${organisationId} group by 1 order by 1 desc`.execute(scope.db);
	const total = (key: 'shown_lately' | 'contact_lately') => found.rows.reduce((sum, row) => sum + Number(row[key]), 0);
	return {
		shown: total('shown_lately'), contact: total('contact_lately'), since: found.rows.map(({ since }) => since).filter((day) => day !== null).sort()[0] ?? null,
		years: found.rows.map(({ year, shown, contact }) => ({ year, shown: Number(shown), contact: Number(contact) }))
	};
}

/**
 * Tells how many introductions an organisation had. The module that brokers them lies above this one and hands it in (src/bin/parts.ts,
 * the pages), so that the letter says the same number as the page.
 */
export type IntroductionCounter = (scope: Scope, organisationId: string) => Promise<Introductions>;
