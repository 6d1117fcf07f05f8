// SPDX-License-Identifier: EUPL-1.2
import { isInArea, type Area, type LatLon } from '#shared/geo.ts';

/** A site with its point and dates, as far as residency needs it. */
export type PlacedSite = { id: string; point: LatLon | null; since: string | null; until: string | null };

/** An area with its outline; without one nothing can be computed. */
export type OutlinedArea = { id: string; outline: Area | null };

/** Somebody's site lies in an area during these days (Ansässigkeit); null is "unknown" or "until today". */
export type Residency = { siteId: string; areaId: string; since: string | null; until: string | null };

/** Which sites lie in which areas, by point-in-polygon; a site in a sub-area lies in the area around it, too. */
export function residenciesOf(sites: readonly PlacedSite[], areas: readonly OutlinedArea[]): Residency[] {
	return sites.flatMap((site) => {
		const { point } = site;
		if (!point) return [];
		const around = areas.filter((area) => area.outline && isInArea(point, area.outline));
		return around.map((area) => ({ siteId: site.id, areaId: area.id, since: site.since, until: site.until }));
	});
}

/** Whether a residency holds on a day (both ends included): who is invited to a neighbours' meeting of that day. */
export function residesOn({ since, until }: Pick<Residency, 'since' | 'until'>, day: string): boolean {
	return (since === null || since <= day) && (until === null || until >= day);
}
