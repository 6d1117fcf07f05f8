// SPDX-License-Identifier: EUPL-1.2
import type { LatLon } from './mercator.ts';
import { boundsOfArea, centroidOf, isInArea, type Area, type Position } from './shapes.ts';

/** Longitudes at which a line of latitude crosses the rings of an area, from west to east. */
function crossingsAt(lat: number, rings: readonly (readonly Position[])[]): number[] {
	const crossings: number[] = [];
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
			const [ax, ay] = [ring[i]![0]!, ring[i]![1]!];
			const [bx, by] = [ring[j]![0]!, ring[j]![1]!];
			if (ay > lat !== by > lat) crossings.push(ax + ((lat - ay) * (bx - ax)) / (by - ay));
		}
	}
	return crossings.sort((a, b) => a - b);
}

/** The middle of the widest stretch of an area on one line of latitude; none where the line misses it. */
function widestMiddle(area: Area, lat: number): LatLon | undefined {
	const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
	const crossings = crossingsAt(lat, rings);
	let best: { lon: number; width: number } | undefined;
	for (let at = 1; at < crossings.length; at += 1) {
		const [west, east] = [crossings[at - 1]!, crossings[at]!];
		const lon = (west + east) / 2;
		if (east - west > (best?.width ?? 0) && isInArea({ lat, lon }, area)) best = { lon, width: east - west };
	}
	return best && { lat, lon: best.lon };
}

/**
 * A point that lies in an area, also in a bent one: its centre of gravity, else the middle of its widest stretch on the
 * latitude of that centre or of its middle. None for an empty area.
 */
export function insidePoint(area: Area): LatLon | undefined {
	const centre = centroidOf(area);
	if (!centre || !Number.isFinite(centre.lat)) return undefined;
	if (isInArea(centre, area)) return centre;
	const bounds = boundsOfArea(area)!;
	return widestMiddle(area, centre.lat) ?? widestMiddle(area, (bounds.south + bounds.north) / 2 + 1e-9);
}
