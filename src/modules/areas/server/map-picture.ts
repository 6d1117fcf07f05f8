// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { boundsOfArea, boundsOfView, drawArea, tilesOf, type Area, type Tile, type View } from '#shared/geo.ts';
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
	/** Pictures of the tile service that the operator set up (MAP_TILES), below everything else. */
	tiles: Tile[];
	/** Whom to name for the tiles and for the outlines that are drawn. */
	credit: string;
}

const kept = new Map<string, MapPicture>();
const MOST_KEPT = 60;

/**
 * The picture of a view: base map with the network's territory set off, and the outlines of the given areas on top.
 * The base is kept for views that come again (the first view of every visitor is the same).
 */
export async function mapPicture(scope: Scope, view: View, areas: readonly AreaCard[] = []): Promise<MapPicture> {
	const base = process.env.MAP_TILES ? tiled(view, process.env.MAP_TILES) : ours(view, await territoryOf(scope));
	// Where an area has parts with outlines of their own, these are drawn: two tints on top of each other hide the map.
	const leaves = areas.filter((area) => !areas.some((other) => other.parentId === area.id && other.outline));
	const drawn = leaves.flatMap((area) => (area.outline ? [{ area, d: drawArea(view, area.outline) }] : [])).filter(({ d }) => d !== '');
	const credits = [base.credit, ...drawn.map(({ area }) => (isInView(area.outline!, view) ? (area.credit ?? '') : ''))].filter((credit) => credit !== '');
	return { ...base, layers: [...base.layers, ...drawn.map(({ area, d }) => ({ class: 'area', d, label: area.name }))], credit: [...new Set(credits)].join('; ') };
}

/** Outlines beyond the rim are drawn and cut off; nobody has to be named for them. */
function isInView(outline: Area, view: View): boolean {
	const [shown, drawn] = [boundsOfView(view), boundsOfArea(outline)];
	return drawn !== undefined && drawn.west <= shown.east && drawn.east >= shown.west && drawn.south <= shown.north && drawn.north >= shown.south;
}

function tiled(view: View, template: string): MapPicture {
	return { layers: [], labels: [], detailed: true, tiles: tilesOf(view, template), credit: process.env.MAP_TILES_CREDIT ?? '' };
}

/** Our own base map, for paper and wherever no tiles are set up. */
function ours(view: View, territory: string[]): MapPicture {
	const key = JSON.stringify([view, territory]);
	const base = kept.get(key) ?? {
		layers: baseMapLayers(view, baseMapSources(), territory), labels: baseMapLabels(view, baseMapSources()), detailed: knowsDetail(view, baseMapSources()), tiles: [], credit: ''
	};
	kept.delete(key);
	kept.set(key, base);
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
	return base;
}

/** The picture for paper: drawn by us, whatever the screen shows. */
export async function printedMapPicture(scope: Scope, view: View): Promise<MapPicture> {
	return ours(view, await territoryOf(scope));
}

/** The municipalities (AGS) of all offices of the network. */
async function territoryOf(scope: Scope): Promise<string[]> {
	const rows = await scope.db.selectFrom('pub.office_territory').select('ags').distinct().where('network_id', '=', scope.network.id).orderBy('ags').execute();
	return rows.map((row) => row.ags!);
}
