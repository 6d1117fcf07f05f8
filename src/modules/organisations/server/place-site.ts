// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { SiteFields } from '../new-organisation.ts';

/** The middle of each postal code asked for; codes that the reference data do not know are missing. */
export type Middles = ReadonlyMap<string, { lat: number; lon: number }>;

/** The middles of many postal codes (Postleitzahlen) in one statement. */
export async function middlesOf(scope: Scope, postcodes: readonly (string | null | undefined)[]): Promise<Middles> {
	const asked = [...new Set(postcodes.filter((code): code is string => /^\d{5}$/.test(code ?? '')))];
	if (asked.length === 0) return new Map();
	const found = await sql<{ code: string; lat: number; lon: number }>`select code, avg(lat) as lat, avg(lon) as lon from ref.postal_code
		where code = any (${asked}::text[]) group by code`.execute(scope.db);
	return new Map(found.rows.map(({ code, lat, lon }) => [code, { lat, lon }]));
}

/**
 * A site without coordinates gets the middle of its postal code, and says so: near enough for a map of the region, too
 * vague for a business park. The reference data know no streets.
 */
export function placedAt<T extends Partial<SiteFields>>(middles: Middles, site: T): T {
	const middle = site.lat == null ? middles.get(site.postcode ?? '') : undefined;
	return middle ? { ...site, ...middle, precision: 'postcode' } : site;
}

/** Places one site as `placedAt` does. */
export async function placed(scope: Scope, site: Partial<SiteFields>): Promise<Partial<SiteFields>> {
	return site.lat != null ? site : placedAt(await middlesOf(scope, [site.postcode]), site);
}

/** The point of a site `s` where it is known to the street: the middle of a postal code or district tells no two doors apart. */
export const knownLat = sql<number | null>`case when s.precision in ('address', 'street') then s.lat end`;
export const knownLon = sql<number | null>`case when s.precision in ('address', 'street') then s.lon end`;
