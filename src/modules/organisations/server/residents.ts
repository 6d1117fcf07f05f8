// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { may, seen, isStranger } from './access.ts';
import { refreshDerived } from './derive.ts';

/** Who has a site in an area on a day (Anlieger). */
export interface Resident {
	organisationId: string; slug: string; name: string; kind: string; siteId: string; siteLabel: string;
	street: string; houseNumber: string; lat: number | null; lon: number | null; since: string | null; until: string | null; how: string;
}

/** The residents (Anlieger) of an area on a day, by name: those who are invited to its neighbours' meeting. */
export async function listResidents(scope: Scope, areaId: string, day = dayOf(scope.now)): Promise<Resident[]> {
	if (!isId(areaId)) throw new NotFound('area');
	const belongs = isStranger(scope) ? sql`true` : sql`r.belongs and o.state = 'active'`;
	const place = isStranger(scope)
		? sql`s.street, s.house_number as "houseNumber", s.lat, s.lon`
		: sql`case when s.address_public or ${scope.surface === 'desk'} then s.street else '' end as street,
			case when s.address_public or ${scope.surface === 'desk'} then s.house_number else '' end as "houseNumber",
			s.public_lat as lat, s.public_lon as lon`;
	const found = await sql<Resident>`
		select o.id as "organisationId", o.slug, o.name, o.kind, s.id as "siteId", s.label as "siteLabel", ${place}, r.since, r.until, r.how
		  from ${seen(scope, 'residency')} r
		  join ${seen(scope, 'site')} s on s.network_id = r.network_id and s.id = r.site_id
		  join ${seen(scope, 'organisation')} o on o.network_id = s.network_id and o.id = s.organisation_id
		 where r.network_id = ${scope.network.id} and r.area_id = ${areaId} and ${belongs}
		   and (r.since is null or r.since <= ${day}::date) and (r.until is null or r.until >= ${day}::date)
		   and (s.until is null or s.until >= ${day}::date)
		 order by o.name_key, s.id`.execute(scope.db);
	return found.rows;
}

/** Occupancy (Belegung): how many organisations have a site in each of these areas today; one statement for all of them. */
export async function countResidents(scope: Scope, areaIds: readonly string[]): Promise<Map<string, number>> {
	const known = areaIds.filter(isId);
	if (known.length === 0) return new Map();
	const belongs = isStranger(scope) ? sql`true` : sql`r.belongs and o.state = 'active'`;
	const day = dayOf(scope.now);
	const found = await sql<{ areaId: string; count: string }>`
		select r.area_id as "areaId", count(distinct o.id) as count
		  from ${seen(scope, 'residency')} r
		  join ${seen(scope, 'site')} s on s.network_id = r.network_id and s.id = r.site_id
		  join ${seen(scope, 'organisation')} o on o.network_id = s.network_id and o.id = s.organisation_id
		 where r.network_id = ${scope.network.id} and r.area_id = any (${known}::uuid[]) and ${belongs}
		   and (r.since is null or r.since <= ${day}::date) and (r.until is null or r.until >= ${day}::date)
		   and (s.until is null or s.until >= ${day}::date)
		 group by r.area_id`.execute(scope.db);
	return new Map(found.rows.map(({ areaId, count }) => [areaId, Number(count)]));
}

/**
 * Says that a site lies in an area, or does not, whatever its point says (Korrektur); the computation leaves it alone
 * from then on.
 */
export async function correctResidency(scope: Scope, siteId: string, areaId: string, belongs: boolean): Promise<void> {
	may(scope, 'keep');
	const site = isId(siteId) && isId(areaId)
		? await scope.db.selectFrom('site').select(['organisation_id', 'since', 'until']).where('network_id', '=', scope.network.id).where('id', '=', siteId).executeTakeFirst()
		: undefined;
	if (!site) throw new NotFound('site');
	const area = await scope.db.selectFrom('area').select('id').where('network_id', '=', scope.network.id).where('id', '=', areaId).executeTakeFirst();
	if (!area) throw new NotFound('area');
	await scope.db.insertInto('residency')
		.values({
			network_id: scope.network.id, id: newId(scope.now.getTime()), site_id: siteId, area_id: areaId,
			since: site.since, until: site.until, how: 'corrected', belongs
		})
		.onConflict((conflict) => conflict.columns(['network_id', 'site_id', 'area_id']).doUpdateSet({ how: 'corrected', belongs })).execute();
	await refreshDerived(scope, [site.organisation_id]);
	await journal(scope, {
		deed: 'organisations.correct_residency', record: { kind: 'residency', id: siteId },
		organisationId: site.organisation_id, after: { areaId, belongs }
	});
}
