// SPDX-License-Identifier: EUPL-1.2
import { clamp, project, unproject, type LatLon, type View } from '#shared/geo.ts';
import { homeView, neighbourViews, readView } from './map-view.ts';

/** The picture on which a point is chosen; narrow screens show it at half its size. */
export const POINT_MAP = { width: 560, height: 420 };

/** Near enough to tell houses apart. */
const CLOSE = 15;

/** What the form of a site sends, by name. */
export type Typed = Record<string, string>;

/** The point in the fields, as typed (comma or dot); null where there is none or nonsense. */
export function typedPoint(typed: Typed): LatLon | null {
	const [lat, lon] = [typed.breite, typed.laenge].map((text) => (text?.trim() ? Number(text.trim().replace(',', '.')) : NaN));
	return Math.abs(lat!) <= 85 && Math.abs(lon!) <= 180 ? { lat: lat!, lon: lon! } : null;
}

/** The first view: around the point, or the whole network. */
export function pointView(point: LatLon | null, network: { lat: number; lon: number; zoom: number } | null): View {
	return point ? { ...point, zoom: CLOSE, ...POINT_MAP } : homeView(null, POINT_MAP, network);
}

/**
 * The point under a click, to five digits (a metre). An image button sends where it was hit in pixels of the screen,
 * and the small picture shows two of the map in one. Null where nothing was hit.
 */
export function clickedPoint(typed: Typed, view: View): LatLon | null {
	const [name, scale] = 'punkt_klein.x' in typed ? ['punkt_klein', 2] as const : ['punkt', 1] as const;
	const [x, y] = [typed[`${name}.x`], typed[`${name}.y`]].map((text) => (text === undefined ? NaN : Number(text) * scale));
	if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
	const { lat, lon } = unproject(view, { x: clamp(x!, 0, view.width), y: clamp(y!, 0, view.height) });
	return { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) };
}

/** The view after a button of the map: a step to a side or closer, else the one that was there. */
export function steppedView(typed: Typed, otherwise: View): View {
	const view = readView(typed.ausschnitt ?? null, POINT_MAP) ?? otherwise;
	const steps = neighbourViews(view);
	return typed.schritt !== undefined && Object.hasOwn(steps, typed.schritt) ? steps[typed.schritt as keyof typeof steps] : view;
}

/** Where the chosen point lies on the picture, in percent; null when it is outside. */
export function pinOf(point: LatLon | null, view: View): { x: number; y: number } | null {
	if (!point) return null;
	const { x, y } = project(view, point);
	return x >= 0 && y >= 0 && x <= view.width && y <= view.height ? { x: (100 * x) / view.width, y: (100 * y) / view.height } : null;
}
