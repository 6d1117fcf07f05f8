// SPDX-License-Identifier: EUPL-1.2
import { clamp, fitBounds, panBy, type Bounds, type View } from '#shared/geo.ts';

const MIN_ZOOM = 5;
const MAX_ZOOM = 18;

/** Reads the part of the map from an address (`ausschnitt=52.42,10.78,12`); null where there is none or nonsense. */
export function readView(text: string | null, size: { width: number; height: number }): View | null {
	const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
	if (text === null || lat === undefined || lon === undefined || zoom === undefined) return null;
	if (!(Math.abs(lat) <= 85) || !(Math.abs(lon) <= 180) || !Number.isFinite(zoom)) return null;
	return { lat, lon, zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM), ...size };
}

/** Writes it back; five digits are a metre. */
export function writeView({ lat, lon, zoom }: Pick<View, 'lat' | 'lon' | 'zoom'>): string {
	return [lat.toFixed(5), lon.toFixed(5), Math.round(zoom * 100) / 100].join(',');
}

/** The view around all hits, or around the network where there are none. Half steps of zoom keep pictures reusable. */
export function homeView(
	bounds: Bounds | null,
	size: { width: number; height: number },
	otherwise: { lat: number; lon: number; zoom: number } | null
): View {
	if (bounds) {
		const view = fitBounds(bounds, { ...size, padding: 40, maxZoom: 15 });
		return { ...view, zoom: Math.floor(view.zoom * 2) / 2 };
	}
	return { lat: 51.2, lon: 10.4, zoom: 6, ...otherwise, ...size };
}

/** The views that the controls of a map lead to: closer, farther, half a picture to each side. */
export function neighbourViews(view: View): Record<'in' | 'out' | 'north' | 'south' | 'west' | 'east', View> {
	const zoomed = (by: number) => ({ ...view, zoom: clamp(view.zoom + by, MIN_ZOOM, MAX_ZOOM) });
	return {
		in: zoomed(1),
		out: zoomed(-1),
		north: panBy(view, 0, -view.height / 2),
		south: panBy(view, 0, view.height / 2),
		west: panBy(view, -view.width / 2, 0),
		east: panBy(view, view.width / 2, 0)
	};
}
