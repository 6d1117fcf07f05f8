// SPDX-License-Identifier: EUPL-1.2

/** A place in degrees of WGS84. */
export type LatLon = { lat: number; lon: number };

/** A rectangle in degrees that does not cross the date line. */
export type Bounds = { south: number; west: number; north: number; east: number };

/** What a map shows: centre, zoom as in web maps (0: the world on 256 pixels; fractions allowed), size in pixels. */
export type View = { lat: number; lon: number; zoom: number; width: number; height: number };

/** Where something lies on the picture: pixels from the left and from the top. */
export type Pixel = { x: number; y: number };

/** Web Mercator (EPSG:3857) ends here, so that the world is a square. */
export const MAX_LATITUDE = 85.05112878;

const EARTH_RADIUS_KM = 6371.0088; // mean radius of the GRS 80 ellipsoid (IUGG)
const TILE = 256;
const RADIAN = Math.PI / 180;

/** The nearest value within the limits. */
export function clamp(value: number, lowest: number, highest: number) {
	return Math.min(Math.max(value, lowest), highest);
}

/** A place on the unit square of Web Mercator: x grows to the east, y to the south, both 0 to 1. */
export function toUnitSquare({ lat, lon }: LatLon): Pixel {
	const sine = Math.sin(clamp(lat, -MAX_LATITUDE, MAX_LATITUDE) * RADIAN);
	return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The inverse of `toUnitSquare`. */
export function fromUnitSquare({ x, y }: Pixel): LatLon {
	return { lat: (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIAN, lon: (x - 0.5) * 360 };
}

const worldSize = (view: View) => TILE * 2 ** view.zoom;

/** Where a place lies on the picture of a view; it may lie outside of it. */
export function project(view: View, place: LatLon): Pixel {
	const size = worldSize(view);
	const centre = toUnitSquare(view);
	const point = toUnitSquare(place);
	return { x: (point.x - centre.x) * size + view.width / 2, y: (point.y - centre.y) * size + view.height / 2 };
}

/** Which place lies at a pixel of the view. */
export function unproject(view: View, pixel: Pixel): LatLon {
	const size = worldSize(view);
	const centre = toUnitSquare(view);
	return fromUnitSquare({
		x: centre.x + (pixel.x - view.width / 2) / size,
		y: centre.y + (pixel.y - view.height / 2) / size
	});
}

/** The rectangle that a view shows. */
export function boundsOfView(view: View): Bounds {
	const northWest = unproject(view, { x: 0, y: 0 });
	const southEast = unproject(view, { x: view.width, y: view.height });
	return { north: northWest.lat, west: northWest.lon, south: southEast.lat, east: southEast.lon };
}

/** The smallest rectangle around places; none for no places. */
export function boundsOfPoints(places: readonly LatLon[]): Bounds | undefined {
	if (places.length === 0) return undefined;
	const bounds = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
	for (const { lat, lon } of places) {
		bounds.south = Math.min(bounds.south, lat);
		bounds.north = Math.max(bounds.north, lat);
		bounds.west = Math.min(bounds.west, lon);
		bounds.east = Math.max(bounds.east, lon);
	}
	return bounds;
}

/** Whether a place lies in the rectangle, its rim included. */
export function isWithin(bounds: Bounds, { lat, lon }: LatLon) {
	return lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
}

type Fit = { width: number; height: number; padding?: number; minZoom?: number; maxZoom?: number };

/** The view that shows a rectangle as large as it can, `padding` pixels free on each side; a point gets `maxZoom`. */
export function fitBounds(bounds: Bounds, { width, height, padding = 24, minZoom = 4, maxZoom = 16 }: Fit): View {
	const northWest = toUnitSquare({ lat: bounds.north, lon: bounds.west });
	const southEast = toUnitSquare({ lat: bounds.south, lon: bounds.east });
	const centre = fromUnitSquare({ x: (northWest.x + southEast.x) / 2, y: (northWest.y + southEast.y) / 2 });
	const scale = Math.min(
		(width - 2 * padding) / (southEast.x - northWest.x),
		(height - 2 * padding) / (southEast.y - northWest.y)
	);
	return { ...centre, zoom: clamp(Math.log2(scale / TILE), minZoom, maxZoom), width, height };
}

/** The view around places; none for no places. */
export function fitPoints(places: readonly LatLon[], fit: Fit): View | undefined {
	const bounds = boundsOfPoints(places);
	return bounds && fitBounds(bounds, fit);
}

/** The view moved by pixels: positive `dx` shows more of the east, positive `dy` more of the south. */
export function panBy(view: View, dx: number, dy: number): View {
	const centre = unproject(view, { x: view.width / 2 + dx, y: view.height / 2 + dy });
	return { ...view, lat: clamp(centre.lat, -MAX_LATITUDE, MAX_LATITUDE), lon: clamp(centre.lon, -180, 180) };
}

/** Great-circle distance in kilometres (haversine; within 0.5 % of the ellipsoid). */
export function distanceKm(a: LatLon, b: LatLon) {
	const north = Math.sin(((b.lat - a.lat) * RADIAN) / 2);
	const east = Math.sin(((b.lon - a.lon) * RADIAN) / 2);
	const half = north ** 2 + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * east ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** The rectangle that holds everything within a radius of a place; a cheap first sieve before `distanceKm`. */
export function boundsAround({ lat, lon }: LatLon, radiusKm: number): Bounds {
	const reach = radiusKm / EARTH_RADIUS_KM / RADIAN;
	// The circle touches its widest meridians nearer to the pole than its centre: asin of the ratio, not the quotient.
	const ratio = Math.sin(radiusKm / EARTH_RADIUS_KM) / Math.cos(lat * RADIAN);
	const wide = ratio < 1 ? Math.asin(ratio) / RADIAN : 180;
	return { south: lat - reach, north: lat + reach, west: lon - wide, east: lon + wide };
}
