// SPDX-License-Identifier: EUPL-1.2
import { distanceKm, fromUnitSquare, type LatLon } from '#shared/geo.ts';
import type { Boundaries } from './boundaries.ts';

/** A pilot region whose districts and villages are known by name. */
export type PlaceRegion = 'wolfsburg' | 'ruhr' | 'wuppertal' | 'witzenhausen';

/** What the name means; districts (Ortsteile) include villages of a municipality, a landmark is e.g. Volkswagenwerk. */
export type PlaceKind = 'municipality' | 'district' | 'landmark';

/** A name people use to say where ("Elberfeld-Nähe"), with the municipality (AGS) it belongs to. */
export type Place = {
	region: PlaceRegion;
	name: string;
	kind: PlaceKind;
	ags: string;
	lat: number;
	lon: number;
	/** Metres by which the point may miss the middle of the place; hand-made entries are approximate. */
	accuracyMetres: number;
};

/** Reads a list of places; refuses a line that is not whole, because a place without a point would mislead matching. */
export function readPlaces(csv: string): Place[] {
	const [, ...lines] = csv.trimEnd().split('\n');
	return lines.map((line) => {
		const [region, name, kind, ags, lat, lon, accuracy] = line.split(',');
		const place = {
			region: region as PlaceRegion,
			name: name!,
			kind: kind as PlaceKind,
			ags: ags!,
			lat: Number(lat),
			lon: Number(lon),
			accuracyMetres: Number(accuracy)
		};
		if (!place.name || !(place.lat > 47 && place.lon > 5 && place.accuracyMetres > 0)) {
			throw new Error(`Not a place: ${line}`);
		}
		return place;
	});
}

/**
 * The places inside the municipalities of a network or office, districts before the town of the same name, so that
 * a text which names both is read as the nearer one.
 */
export function placesOf(places: readonly Place[], territory: readonly string[]): Place[] {
	const own = places.filter((place) => territory.includes(place.ags));
	return own.toSorted((a, b) => Number(a.kind === 'municipality') - Number(b.kind === 'municipality'));
}

/** Every municipality within a distance of a point, nearest first: networks outside the pilot regions know these. */
export function municipalitiesWithin(
	{ areas }: Pick<Boundaries, 'areas'>,
	centre: LatLon,
	kilometres: number
): (LatLon & { name: string; kind: 'municipality'; ags: string; distance: number })[] {
	return areas
		.filter((area) => area.population > 0)
		.map((area) => {
			const place = fromUnitSquare({ x: area.at[0], y: area.at[1] });
			const distance = distanceKm(centre, place);
			return { ...place, name: area.name, kind: 'municipality' as const, ags: area.key, distance };
		})
		.filter(({ distance }) => distance <= kilometres)
		.toSorted((a, b) => a.distance - b.distance);
}
