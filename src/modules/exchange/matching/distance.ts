// SPDX-License-Identifier: EUPL-1.2
import type { MatchPoint } from './match.ts';

/** Mean radius of the Earth in km (IUGG). */
const EARTH_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Straight line (Luftlinie) between two points in km. Roads are longer, by about a third in towns. */
export function distanceKm(from: MatchPoint, to: MatchPoint): number {
	const north = radians(to.lat - from.lat) / 2;
	const east = radians(to.lon - from.lon) / 2;
	const chord = Math.sin(north) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(east) ** 2;
	return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The box around a circle, for a retrieval in SQL; wider than the circle at its corners. */
export function boundingBox(
	centre: MatchPoint,
	radiusKm: number
): { south: number; north: number; west: number; east: number } {
	const lat = (radiusKm / EARTH_KM) * (180 / Math.PI);
	const lon = lat / Math.max(Math.cos(radians(centre.lat)), 0.01);
	return { south: centre.lat - lat, north: centre.lat + lat, west: centre.lon - lon, east: centre.lon + lon };
}
