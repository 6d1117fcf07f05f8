// SPDX-License-Identifier: EUPL-1.2
import { listAreas, mapPicture, type MapPicture } from '#modules/areas/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { LatLon, View } from '#shared/geo.ts';
import { clickedPoint, pointView, steppedView, typedPoint, type Typed } from '../point-choice.ts';
import { placed } from './place-site.ts';

/** The map of a site's form: what it shows, and where the view can begin when the form sends none. */
export interface SiteMap { view: View; picture: MapPicture }

type Home = { lat: number; lon: number; zoom: number } | null;

/** The map as the form first shows it: around the site's point, else the network. */
export async function siteMap(scope: Scope, point: LatLon | null, network: Home): Promise<SiteMap> {
	return drawn(scope, pointView(point, network));
}

/**
 * The map after a click or a button on it, with everything that was typed; a click fills in the coordinates. Stores
 * nothing. The button that shows the place entered follows the coordinates, else the postal code.
 */
export async function chooseOnMap(scope: Scope, typed: Typed, network: Home): Promise<{ values: Typed; map: SiteMap }> {
	const before = pointView(typedPoint(typed), network);
	if (typed.schritt === 'zeigen') return { values: kept(typed), map: await siteMap(scope, await placeEntered(scope, typed), network) };
	const view = steppedView(typed, before);
	const point = clickedPoint(typed, view);
	const values = point ? { ...kept(typed), breite: String(point.lat), laenge: String(point.lon) } : kept(typed);
	return { values, map: await drawn(scope, view) };
}

async function placeEntered(scope: Scope, typed: Typed): Promise<LatLon | null> {
	const point = typedPoint(typed);
	if (point) return point;
	const { lat, lon } = await placed(scope, { postcode: typed.plz?.trim() ?? '' });
	return lat != null && lon != null ? { lat, lon } : null;
}

async function drawn(scope: Scope, view: View): Promise<SiteMap> {
	return { view, picture: await mapPicture(scope, view, await listAreas(scope)) };
}

/** The fields of the site; those of the map are made anew. */
function kept(typed: Typed): Typed {
	return Object.fromEntries(Object.entries(typed).filter(([name]) => !/^(punkt|ausschnitt|schritt)/.test(name)));
}
