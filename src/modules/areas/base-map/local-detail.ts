// SPDX-License-Identifier: EUPL-1.2
import { joinLines } from './join-lines.ts';
import { shapeFrom, toPlane, type Box, type Position, type Shape } from './shape.ts';

/** What a town's own map adds to the boundaries: roads by importance, water, forest and Ortsteile with their names. */
export type LocalDetail = {
	/** AGS of the town. */
	key: string;
	box: Box;
	roads: Record<RoadRank, Shape[]>;
	water: Shape[];
	forest: Shape[];
	/** The town's border, and the borders between its Ortsteile. */
	border: Shape[];
	districtBorders: Shape[];
	/** Ortsteile with where their name may stand; `size` ranks them when not all names fit. */
	districts: { name: string; at: [x: number, y: number]; size: number }[];
};

/** From Autobahn and Bundesstraße (`major`) to the road between two villages (`local`). */
export type RoadRank = 'major' | 'regional' | 'local';

type Geometry =
	| { type: 'LineString'; coordinates: Position[] }
	| { type: 'Polygon'; coordinates: Position[][] }
	| { type: 'MultiPolygon'; coordinates: Position[][][] };

/** The part of GeoJSON that the files of a town use. */
export type FeatureCollection = { features: { properties: Record<string, string>; geometry: Geometry }[] };

/** The files of one town as they are parsed, and where its Ortsteile want their names. */
export type LocalFiles = {
	key: string;
	roads: FeatureCollection;
	water: FeatureCollection;
	forest: FeatureCollection;
	districts: FeatureCollection;
	places: { name: string; lat: number; lon: number }[];
};

const RANK_OF_HIGHWAY: Record<string, RoadRank> = {
	motorway: 'major', trunk: 'major', primary: 'major', secondary: 'regional', tertiary: 'local'
};

/** Reads the files of one town once for many maps. */
export function readLocalDetail(files: LocalFiles): LocalDetail {
	const rings = new Map(files.districts.features.map((f) => [f.properties.name!, ringsOf(f.geometry)]));
	const { border, between } = districtBorders(files.districts);
	const roads = roadsByRank(files.roads);
	return {
		key: files.key,
		box: around([...Object.values(roads).flat(), ...border]),
		roads,
		water: files.water.features.flatMap((f) => ringsOf(f.geometry)),
		forest: files.forest.features.flatMap((f) => ringsOf(f.geometry)),
		border,
		districtBorders: between,
		districts: files.places.map(({ name, lat, lon }) => {
			const { west, east, north, south } = around(rings.get(name) ?? []);
			return { name, at: toPlane([lon, lat]), size: (east - west) * (south - north) };
		})
	};
}

/** A stretch that two Ortsteile share lies between them; one that only a single Ortsteil has is the town's border. */
function districtBorders({ features }: FeatureCollection): { border: Shape[]; between: Shape[] } {
	const segments = new Map<string, { ends: [Position, Position]; owners: number }>();
	for (const ring of features.flatMap((f) => positionsOf(f.geometry))) {
		for (let i = 1; i < ring.length; i++) {
			const ends: [Position, Position] = [ring[i - 1]!, ring[i]!];
			const key = ends.map(String).sort().join(' ');
			const known = segments.get(key);
			if (known) known.owners++;
			else segments.set(key, { ends, owners: 1 });
		}
	}
	const pick = (alone: boolean) =>
		joinLines([...segments.values()].filter((s) => (s.owners === 1) === alone).map((s) => shapeFrom(s.ends)));
	return { border: pick(true), between: pick(false) };
}

function roadsByRank({ features }: FeatureCollection): Record<RoadRank, Shape[]> {
	const roads: Record<RoadRank, Shape[]> = { major: [], regional: [], local: [] };
	for (const { properties, geometry } of features) {
		if (geometry.type !== 'LineString') continue;
		roads[RANK_OF_HIGHWAY[properties.highway!] ?? 'local'].push(shapeFrom(geometry.coordinates));
	}
	return {
		major: joinLines(roads.major),
		regional: joinLines(roads.regional),
		local: joinLines(roads.local)
	};
}

function ringsOf(geometry: Geometry): Shape[] {
	return positionsOf(geometry).map(shapeFrom);
}

function positionsOf(geometry: Geometry): Position[][] {
	if (geometry.type === 'LineString') return [];
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function around(shapes: Shape[]): Box {
	return shapes.reduce(
		(all, { box }) => ({
			west: Math.min(all.west, box.west),
			north: Math.min(all.north, box.north),
			east: Math.max(all.east, box.east),
			south: Math.max(all.south, box.south)
		}),
		{ west: Infinity, north: Infinity, east: -Infinity, south: -Infinity }
	);
}
