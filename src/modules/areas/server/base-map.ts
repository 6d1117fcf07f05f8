// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { referenceFolder } from '#platform/reference/folder.ts';
import { readBoundaries, type Topology } from '../base-map/boundaries.ts';
import type { BaseMapSources } from '../base-map/layers.ts';
import { readLocalDetail, type FeatureCollection } from '../base-map/local-detail.ts';
import { readPlaces, type Place } from '../base-map/places.ts';
import { toPlane } from '../base-map/shape.ts';

const WOLFSBURG = '03103000';

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
