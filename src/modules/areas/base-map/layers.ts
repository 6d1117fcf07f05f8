// SPDX-License-Identifier: EUPL-1.2
import type { View } from '#shared/geo.ts';
import type { Boundaries, BorderLevel } from './boundaries.ts';
import { frameOf, type Frame } from './frame.ts';
import type { LocalDetail } from './local-detail.ts';
import { linePath, ringPath } from './path.ts';
import { overlaps, type Shape } from './shape.ts';

/** Everything a base map can be drawn from; read once, shared by all maps. */
export type BaseMapSources = {
	states: Boundaries;
	counties: Boundaries;
	municipalities: Boundaries;
	details: LocalDetail[];
	/** Districts of towns without a map of their own, the weightier first. */
	places: { name: string; at: [x: number, y: number] }[];
};

/** The kinds of layers, in the order they are painted. `district` is the finest border shown, `outline` the coarser. */
export type LayerClass =
	| 'land' | 'town' | 'forest' | 'water' | 'district' | 'outline' | 'road-minor' | 'road-major';

/** One path of an SVG map: `land`, `town`, `forest` and `water` are filled (even-odd), the others are lines. */
export type MapLayer = { class: LayerClass; d: string };

/** From these zooms on a border level is drawn; below, a map would be all lines. */
const COUNTIES_FROM = 8.5;
const MUNICIPALITIES_FROM = 9.75;
const DISTRICTS_FROM = 12;
const ROADS_FROM = { major: 10, regional: 10.5, local: 11.75 };
const NATURE_FROM = 10;

/**
 * The base map of a view (Grundkarte), drawn from files of our own: no tile server, no request to anyone.
 * `territory` names the municipalities (AGS) of the network, which are set off from their surroundings.
 * Layers that have nothing to show are left out.
 */
export function baseMapLayers(view: View, sources: BaseMapSources, territory: readonly string[] = []): MapLayer[] {
	const frame = frameOf(view);
	const details = sources.details.filter((detail) => overlaps(detail.box, frame.box));
	const layers: MapLayer[] = [
		{ class: 'land', d: ringPath(sources.states.areas.flatMap((area) => area.rings), frame) },
		{ class: 'town', d: territoryPath(sources, territory, frame) },
		...(view.zoom >= NATURE_FROM ? nature(details, frame) : []),
		...borders(view.zoom, sources, frame),
		...roads(view.zoom, details, frame)
	];
	return layers.filter((layer) => layer.d !== '');
}

/** Whether roads, woods and waters are known for some of a view; elsewhere the map has boundaries and names only. */
export function knowsDetail(view: View, sources: BaseMapSources): boolean {
	const { box } = frameOf(view);
	return sources.details.some((detail) => overlaps(detail.box, box));
}

function territoryPath(sources: BaseMapSources, territory: readonly string[], frame: Frame): string {
	const wanted = new Set(territory);
	const finer = frame.view.zoom < MUNICIPALITIES_FROM ? [] : sources.details.filter((d) => wanted.delete(d.key));
	const coarse = sources.municipalities.areas.filter((area) => wanted.has(area.key));
	return ringPath([...finer.flatMap((d) => d.border), ...coarse.flatMap((area) => area.rings)], frame);
}

function nature(details: LocalDetail[], frame: Frame): MapLayer[] {
	return [
		{ class: 'forest', d: ringPath(details.flatMap((detail) => detail.forest), frame) },
		{ class: 'water', d: ringPath(details.flatMap((detail) => detail.water), frame) }
	];
}

function borders(zoom: number, sources: BaseMapSources, frame: Frame): MapLayer[] {
	const draw = ({ lines }: Boundaries, ...levels: BorderLevel[]) => levels.flatMap((level) => lines[level]);
	const { states, counties, municipalities } = sources;
	let fine: Shape[] = [];
	let coarse = draw(states, 'outline', 'state');
	if (zoom >= COUNTIES_FROM) {
		fine = draw(counties, 'county');
		coarse = draw(counties, 'outline', 'state');
	}
	if (zoom >= MUNICIPALITIES_FROM) {
		fine = draw(municipalities, 'municipality');
		coarse = [...draw(municipalities, 'outline', 'state', 'county'), ...townBorders(sources)];
	}
	if (zoom >= DISTRICTS_FROM) fine = [...fine, ...sources.details.flatMap((detail) => detail.districtBorders)];
	return [
		{ class: 'district', d: linePath(fine, frame) },
		{ class: 'outline', d: linePath(coarse, frame) }
	];
}

function townBorders({ municipalities, details }: BaseMapSources): Shape[] {
	const finer = new Map(details.map((detail) => [detail.key, detail.border]));
	return [...municipalities.townBorders].flatMap(([key, border]) => finer.get(key) ?? border);
}

function roads(zoom: number, details: LocalDetail[], frame: Frame): MapLayer[] {
	const draw = (rank: keyof LocalDetail['roads']) =>
		zoom >= ROADS_FROM[rank] ? linePath(details.flatMap((detail) => detail.roads[rank]), frame) : '';
	return [
		{ class: 'road-minor', d: draw('local') + draw('regional') },
		{ class: 'road-major', d: draw('major') }
	];
}
