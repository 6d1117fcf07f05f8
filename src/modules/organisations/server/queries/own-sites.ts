// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { SiteView } from '../../views.ts';
import { areasOf } from './page-parts.ts';

/**
 * The sites of an own organisation as they are kept, with what others do not see: whoever saves a form sends back what it showed, so it
 * must leave nothing out. 404 for every other organisation.
 */
export async function listOwnSites(scope: Scope, organisationId: string): Promise<SiteView[]> {
	if (scope.surface !== 'member' || !scope.organisationIds.includes(organisationId)) throw new NotFound('organisation');
	const found = await sql<SiteView>`
		select s.id, s.label, s.street, s.house_number as "houseNumber", s.postcode, s.city, s.district, s.lat, s.lon, s.address_public as "addressPublic",
		       s.opening_hours as "openingHours", s.wheelchair, s.is_main as "isMain", s.since, s.until, s.precision,
		       ${areasOf(sql`residency`, sql`area`)}
		  from site s where s.network_id = ${scope.network.id} and s.organisation_id = ${organisationId}
		 order by s.until is not null, s.is_main desc, s.since nulls first, s.id`.execute(scope.db);
	return found.rows;
}
