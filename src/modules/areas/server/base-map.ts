// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromUnitSquare, type View } from '#shared/geo.ts';
import { referenceFolder } from '#platform/reference/folder.ts';
import { readBoundaries, type Topology } from '../base-map/boundaries.ts';
import { baseMapLabels, type MapLabel } from '../base-map/labels.ts';
import { baseMapLayers, type BaseMapSources, type MapLayer } from '../base-map/layers.ts';
import { readLocalDetail, type FeatureCollection } from '../base-map/local-detail.ts';
import { municipalitiesWithin, placesOf, readPlaces, type Place } from '../base-map/places.ts';
import { toPlane } from '../base-map/shape.ts';

const WOLFSBURG = '03103000';

/** A place by name, as reading a need in plain German wants it. */
export type KnownPlace = Pick<Place, 'name' | 'kind' | 'ags' | 'lat' | 'lon'>;

let sources: BaseMapSources | undefined;
let places: Place[] | undefined;

/**
 * The geometry of the base map, read from the reference folder at the first call and kept: it is the same for every
 * network and changes only with a new version of the program. The first call takes about a third of a second.
 */
export function baseMapSources(): BaseMapSources {
	sources ??= {
		states: readBoundaries(unpacked<Topology>('boundaries/states.topojson.gz')),
		counties: readBoundaries(unpacked<Topology>('boundaries/counties.topojson.gz')),
		municipalities: readBoundaries(unpacked<Topology>('boundaries/municipalities.topojson.gz')),
		details: [wolfsburg()],
		places: readPlaces(text('places/places.csv'))
			.filter((place) => place.kind === 'district')
			.map(({ name, lat, lon }) => ({ name, at: toPlane([lon, lat]) }))
	};
	return sources;
}

/** Paths and names of the base map for a view; `territory` (AGS) is set off from its surroundings. */
export function drawBaseMap(view: View, territory: readonly string[] = []): { layers: MapLayer[]; labels: MapLabel[] } {
	const geometry = baseMapSources();
	return { layers: baseMapLayers(view, geometry, territory), labels: baseMapLabels(view, geometry) };
}

/**
 * The places an office can expect to read in a need: districts and villages of its territory first, then every
 * municipality around its middle, nearest first. Works anywhere in Germany; districts are known in the pilot regions.
 */
export function listKnownPlaces(territory: readonly string[], kilometres = 25): KnownPlace[] {
	const { municipalities } = baseMapSources();
	const own = placesOf(namedPlaces(), territory);
	const home = municipalities.areas.filter((area) => territory.includes(area.key));
	const around = home.flatMap(({ at: [x, y] }) =>
		municipalitiesWithin(municipalities, fromUnitSquare({ x, y }), kilometres)
	);
	const known = new Map<string, KnownPlace>();
	for (const { name, kind, ags, lat, lon } of [...own, ...around]) {
		if (!known.has(`${ags} ${name}`)) known.set(`${ags} ${name}`, { name, kind, ags, lat, lon });
	}
	return [...known.values()];
}

/** The named districts and villages of the pilot regions, from both files that hold some. */
export function namedPlaces(): Place[] {
	places ??= [...readPlaces(text('places/places.csv')), ...readPlaces(text('wolfsburg-osm/places.csv'))];
	return places;
}

function wolfsburg(): BaseMapSources['details'][number] {
	const layer = (name: string) => unpacked<FeatureCollection>(`wolfsburg-osm/${name}.geojson.gz`);
	return readLocalDetail({
		key: WOLFSBURG,
		roads: layer('roads'),
		water: layer('water'),
		forest: layer('forest'),
		districts: layer('districts'),
		places: readPlaces(text('wolfsburg-osm/places.csv'))
	});
}

function unpacked<T>(file: string): T {
	return JSON.parse(gunzipSync(readFileSync(join(referenceFolder(), file))).toString('utf8')) as T;
}

function text(file: string): string {
	return readFileSync(join(referenceFolder(), file), 'utf8');
}
