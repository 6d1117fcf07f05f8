// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { SiteDraft } from '../../import/draft.ts';
import type { Comparable } from '../../likeness/likeness.ts';
import { knownLat, knownLon } from '../place-site.ts';

/** A record of the directory as the comparison needs it. */
export type StockRecord = Comparable & { id: string; audience: string; officeId: string | null };

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};

/** All records that somebody still works with, with all their sites, the main one first. What is seen is what the scope sees. A point in the middle of a postcode says nothing about a door. */
export async function loadComparables(scope: Scope): Promise<StockRecord[]> {
	const found = await sql<Omit<StockRecord, 'site'> & { sites: SiteDraft[] | null }>`
		select o.id, o.audience, o.office_id as "officeId", o.name, o.legal_form as "legalForm", o.phone, o.email, o.website,
		       (select json_agg(json_build_object('street', nullif(s.street, ''), 'houseNumber', nullif(s.house_number, ''), 'postcode', nullif(s.postcode, ''),
		               'city', nullif(s.city, ''), 'district', nullif(s.district, ''), 'lat', ${knownLat}, 'lon', ${knownLon}, 'openingHours', null, 'wheelchair', null)
		               order by s.is_main desc, s.created_at)
		          from site s where s.network_id = o.network_id and s.organisation_id = o.id) as sites
		  from organisation o where o.network_id = ${scope.network.id} and o.state in ('active', 'archived') order by o.id`.execute(scope.db);
	return found.rows.map(({ sites, ...record }) => ({ ...record, site: sites?.[0] ?? NOWHERE, furtherSites: sites?.slice(1) ?? [] }));
}
