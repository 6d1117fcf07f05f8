// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { SiteFields } from '../new-organisation.ts';

/**
 * A site without coordinates gets the middle of its postal code, and says so: near enough for a map of the region, too
 * vague for a business park. The reference data know no streets.
 */
export async function placed(scope: Scope, site: Partial<SiteFields>): Promise<Partial<SiteFields>> {
	if (site.lat != null || !/^\d{5}$/.test(site.postcode ?? '')) return site;
	const found = await sql<{ lat: number | null; lon: number | null }>`select avg(lat) as lat, avg(lon) as lon from ref.postal_code
		where code = ${site.postcode}`.execute(scope.db);
	const { lat, lon } = found.rows[0]!;
	return lat === null || lon === null ? site : { ...site, lat, lon, precision: 'postcode' };
}
