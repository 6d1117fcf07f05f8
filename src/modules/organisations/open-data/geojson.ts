// SPDX-License-Identifier: EUPL-1.2
import type { OpenOrganisation } from './record.ts';

interface Feature { type: 'Feature'; id: string; geometry: { type: 'Point'; coordinates: [number, number] } | null; properties: Record<string, unknown> }

/**
 * Public organisations as GeoJSON features (RFC 7946: longitude first, WGS 84), one for each open site, so that a map
 * shows branches, too; a record without a point comes with an empty geometry and is not lost.
 */
export function featuresOf(organisations: readonly OpenOrganisation[], today: string): Feature[] {
	return organisations.flatMap((organisation): Feature[] => {
		const { sites, relations: _relations, lifeEvents: _lifeEvents, origin, ...rest } = organisation;
		const shared = { ...rest, source: origin.name, licence: origin.licence, attribution: origin.attribution };
		const open = sites.filter(({ until }) => until === null || until >= today);
		if (open.length === 0) return [{ type: 'Feature', id: organisation.id, geometry: null, properties: shared }];
		return open.map(({ id, lat, lon, ...site }) => ({
			type: 'Feature',
			id,
			geometry: lat === null || lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
			properties: { ...shared, site }
		}));
	});
}
