// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';

/** What comes from outside the region, noted as a purchase or as a relation to somebody whose sites all lie outside. */
export interface Bought {
	source: 'purchase' | 'relation'; id: string; buyerId: string; buyer: string; goods: string; quantity: string; supplier: string; supplierPlace: string;
	audience: 'office' | 'network'; buyerLat: number | null; buyerLon: number | null; buyerTown: string; supplierLat: number | null; supplierLon: number | null;
}

/** More than an office can look through; the list says so when it is cut off. */
export const MOST_BOUGHT = 300;

/** Every site that the directory knows of the organisation `o` lies outside the territories of this network's offices; one without a site is not outside. */
export const OUTSIDE = sql`(exists (select from site s where s.network_id = o.network_id and s.organisation_id = o.id and s.until is null and s.ags is not null)
	and not exists (select from site s where s.network_id = o.network_id and s.organisation_id = o.id and s.until is null
	  and (s.ags is null or s.ags in (select t.ags from office_territory t where t.network_id = o.network_id))))`;

/** Running purchases outside the region of organisations that this office sees; walls of the database decide. One statement. */
export async function listBought(scope: Scope): Promise<Bought[]> {
	const today = dayOf(scope.now);
	const found = await sql<Bought>`
		select 'purchase' as source, p.id, b.id as "buyerId", b.name as buyer, p.goods, p.quantity, p.supplier_name as supplier, p.supplier_place as "supplierPlace",
		       case when p.audience = 'office' or b.audience = 'office' then 'office' else 'network' end as audience,
		       b.lat as "buyerLat", b.lon as "buyerLon", coalesce(b.towns[1], '') as "buyerTown", null::float8 as "supplierLat", null::float8 as "supplierLon", p.created_at
		  from outside_purchase p join organisation b on b.network_id = p.network_id and b.id = p.organisation_id
		 where p.network_id = ${scope.network.id} and b.state = 'active' and (p.until is null or p.until >= ${today}::date)
		union all
		select 'relation', r.id, b.id, b.name, r.goods, r.quantity, o.name, coalesce(o.towns[1], ''),
		       case when r.audience = 'office' or b.audience = 'office' or o.audience = 'office' then 'office' else 'network' end,
		       b.lat, b.lon, coalesce(b.towns[1], ''), o.lat, o.lon, r.created_at
		  from organisation_relation r join organisation o on o.network_id = r.network_id and o.id = r.from_id
		  join organisation b on b.network_id = r.network_id and b.id = r.to_id
		 where r.network_id = ${scope.network.id} and r.kind = 'supplies' and r.goods <> '' and b.state = 'active' and (r.until is null or r.until >= ${today}::date) and ${OUTSIDE}
		 order by created_at desc, id limit ${MOST_BOUGHT}`.execute(scope.db);
	return found.rows;
}
