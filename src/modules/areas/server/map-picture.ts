// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { drawArea, type View } from '#shared/geo.ts';
import { baseMapLabels, type MapLabel } from '../base-map/labels.ts';
import { baseMapLayers, knowsDetail } from '../base-map/layers.ts';
import type { AreaCard } from '../views.ts';
import { baseMapSources } from './base-map.ts';

/** What lies under the markers of a map: paths and names for one view. */
export interface MapPicture {
	layers: { class: string; d: string; label?: string }[];
	labels: MapLabel[];
	/** Whether the base map knows roads, woods and waters here; where it does not, the credit line says so. */
	detailed: boolean;
}

const kept = new Map<string, MapPicture>();
const MOST_KEPT = 60;

/**
 * The picture of a view: base map with the network's territory set off, and the outlines of the given areas on top.
 * The base is kept for views that come again (the first view of every visitor is the same).
 */
export async function mapPicture(scope: Scope, view: View, areas: readonly AreaCard[] = []): Promise<MapPicture> {
	const territory = await territoryOf(scope);
	const key = JSON.stringify([view, territory]);
	const base = kept.get(key) ?? { layers: baseMapLayers(view, baseMapSources(), territory), labels: baseMapLabels(view, baseMapSources()), detailed: knowsDetail(view, baseMapSources()) };
	kept.delete(key);
	kept.set(key, base);
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
	// Where an area has parts with outlines of their own, these are drawn: two tints on top of each other hide the map.
	const leaves = areas.filter((area) => !areas.some((other) => other.parentId === area.id && other.outline));
	const outlines = leaves.flatMap((area) => (area.outline ? [{ class: 'area', d: drawArea(view, area.outline), label: area.name }] : []));
	return { layers: [...base.layers, ...outlines.filter((outline) => outline.d !== '')], labels: base.labels, detailed: base.detailed };
}

/** The municipalities (AGS) of all offices of the network. */
async function territoryOf(scope: Scope): Promise<string[]> {
	const rows = await scope.db.selectFrom('pub.office_territory').select('ags').distinct().where('network_id', '=', scope.network.id).orderBy('ags').execute();
	return rows.map((row) => row.ags!);
}
