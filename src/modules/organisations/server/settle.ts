// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { Area } from '#shared/geo.ts';
import { newId } from '#shared/ids.ts';
import { residenciesOf } from '../residency.ts';

/**
 * Computes anew in which areas sites lie (Ansässigkeit). What somebody corrected stays, and areas that this scope cannot
 * see are left alone. Needs the same few statements for one site and for a thousand.
 */
export async function settleSites(scope: Scope, siteIds: readonly string[]): Promise<void> {
	if (siteIds.length === 0) return;
	const areas = await outlinedAreas(scope);
	if (areas.length === 0) return;
	const sites = await scope.db
		.selectFrom('site')
		.select(['id', 'lat', 'lon', 'since', 'until', 'precision'])
		.where('network_id', '=', scope.network.id)
		.where('id', 'in', [...siteIds])
		.execute();
	const placed = sites.map((site) => ({ ...site, point: pointOf(site) }));
	const rows = residenciesOf(placed, areas).map((residency) => ({
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		site_id: residency.siteId,
		area_id: residency.areaId,
		since: residency.since,
		until: residency.until,
		how: 'computed'
	}));
	await removeOthers(scope, siteIds, areas.map((area) => area.id), rows);
	for (let at = 0; at < rows.length; at += 500) {
		await scope.db.insertInto('residency').values(rows.slice(at, at + 500))
			.onConflict((conflict) => conflict.columns(['network_id', 'site_id', 'area_id']).doNothing()).execute();
	}
}

/** A point that is only the middle of a postal code says nothing about a business park. */
function pointOf(site: { lat: number | null; lon: number | null; precision: string }) {
	const vague = site.precision === 'postcode' || site.precision === 'unknown';
	return !vague && site.lat !== null && site.lon !== null ? { lat: site.lat, lon: site.lon } : null;
}

async function outlinedAreas(scope: Scope): Promise<{ id: string; outline: Area | null }[]> {
	return scope.db
		.selectFrom('area')
		.select(['id', 'outline'])
		.where('network_id', '=', scope.network.id)
		.where('outline', 'is not', null)
		.execute();
}

/** Removes what was computed and does not hold any more; what still holds stays the same row, so that nothing moves for nothing. */
async function removeOthers(scope: Scope, siteIds: readonly string[], areaIds: readonly string[], still: readonly { site_id: string; area_id: string; since: string | null; until: string | null }[]): Promise<void> {
	const holds = JSON.stringify(still.map(({ site_id, area_id, since, until }) => ({ site_id, area_id, since, until })));
	await sql`delete from residency r where r.network_id = ${scope.network.id} and r.how = 'computed'
		and r.site_id = any (${siteIds}::uuid[]) and r.area_id = any (${areaIds}::uuid[])
		and not exists (select 1 from jsonb_to_recordset(${holds}::jsonb) as x (site_id uuid, area_id uuid, since date, until date)
			where x.site_id = r.site_id and x.area_id = r.area_id and x.since is not distinct from r.since and x.until is not distinct from r.until)`.execute(scope.db);
}
