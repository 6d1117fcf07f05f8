// SPDX-License-Identifier: EUPL-1.2
import type { LatLon } from './mercator.ts';

/** Official German coordinates: EPSG:25832 (UTM zone 32, west and middle) and EPSG:25833 (zone 33, east), on ETRS89. */
export type UtmZone = 25832 | 25833;

// ETRS89 uses the GRS 80 ellipsoid. It differs from WGS84 by less than a metre today, which no map of ours shows.
const SEMI_MAJOR = 6378137;
const FLATTENING = 1 / 298.257222101;
const SCALE = 0.9996;
const FALSE_EASTING = 500000;
const CENTRAL_MERIDIAN: Record<UtmZone, number> = { 25832: 9, 25833: 15 };

// Krüger's series in the third flattening n (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers",
// equations 12, 35 and 36), here to the fourth order: errors stay far below a millimetre inside a zone.
const N = FLATTENING / (2 - FLATTENING);
const RECTIFYING = (SEMI_MAJOR / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
	N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
	(13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
	(61 / 240) * N ** 3 - (103 / 140) * N ** 4,
	(49561 / 161280) * N ** 4
];
const BETA = [
	N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - N ** 4 / 360,
	N ** 2 / 48 + N ** 3 / 15 - (437 / 1440) * N ** 4,
	(17 / 480) * N ** 3 - (37 / 840) * N ** 4,
	(4397 / 161280) * N ** 4
];
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIAN = Math.PI / 180;

/** Tangent of the conformal latitude, from the tangent of the geographic one. */
function conformal(tau: number) {
	const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.hypot(1, tau)));
	return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The inverse of `conformal` by Newton's method; three rounds reach the precision of a double. */
function geographic(tauConformal: number) {
	let tau = tauConformal;
	for (let round = 0; round < 4; round += 1) {
		const reached = conformal(tau);
		const slope =
			((1 - ECCENTRICITY ** 2) * Math.hypot(1, reached) * Math.hypot(1, tau)) /
			(1 + (1 - ECCENTRICITY ** 2) * tau ** 2);
		tau += (tauConformal - reached) / slope;
	}
	return tau;
}

/** Whether two numbers can be UTM coordinates of Germany with its surroundings (a swapped or shortened pair is not). */
export function isPlausibleUtm(east: number, north: number) {
	return east >= 100_000 && east <= 950_000 && north >= 5_200_000 && north <= 6_150_000;
}

/** From metres east and north (Rechtswert, Hochwert; without the zone in front of the east value) to degrees. */
export function fromUtm(east: number, north: number, zone: UtmZone): LatLon {
	const xi = north / (SCALE * RECTIFYING);
	const eta = (east - FALSE_EASTING) / (SCALE * RECTIFYING);
	let xiSphere = xi;
	let etaSphere = eta;
	BETA.forEach((beta, index) => {
		const k = 2 * (index + 1);
		xiSphere -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
		etaSphere -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
	});
	const tau = geographic(Math.sin(xiSphere) / Math.hypot(Math.sinh(etaSphere), Math.cos(xiSphere)));
	const lambda = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
	return { lat: Math.atan(tau) / RADIAN, lon: CENTRAL_MERIDIAN[zone] + lambda / RADIAN };
}

/** From degrees to metres east and north in a zone, for exports to official systems. */
export function toUtm({ lat, lon }: LatLon, zone: UtmZone): { east: number; north: number } {
	const lambda = (lon - CENTRAL_MERIDIAN[zone]) * RADIAN;
	const tau = conformal(Math.tan(lat * RADIAN));
	const xiSphere = Math.atan2(tau, Math.cos(lambda));
	const etaSphere = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
	let xi = xiSphere;
	let eta = etaSphere;
	ALPHA.forEach((alpha, index) => {
		const k = 2 * (index + 1);
		xi += alpha * Math.sin(k * xiSphere) * Math.cosh(k * etaSphere);
		eta += alpha * Math.cos(k * xiSphere) * Math.sinh(k * etaSphere);
	});
	return { east: FALSE_EASTING + SCALE * RECTIFYING * eta, north: SCALE * RECTIFYING * xi };
}
