// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import Supercluster from 'supercluster';
import type { Scope } from '#platform/scope/scope.ts';
import { boundsOfPoints, boundsOfView, type Bounds, type View } from '#shared/geo.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import { ageInMonths, ageOf } from '../../age.ts';
import type { MapPoint } from '../../views.ts';
import { isStranger, seen } from '../access.ts';
import { wholeCondition } from './list-directory.ts';
import { firstAnswer } from './readings.ts';
import { Remembered } from './remembered.ts';

type Properties = { organisationId: string; slug: string; name: string; kind: string; confirmedAt: Date | null };
interface Heap { index: Supercluster<Properties>; bounds: Bounds | null; points: number }

/** Dots nearer to each other than this many pixels become one heap; from this zoom on every dot stands alone. */
const RADIUS = 62;
const SINGLE_FROM = 17;

/** So many points are kept ready for strangers, whatever the number of questions: each takes about half a kilobyte. */
const MOST_POINTS = 60_000;
const heaps = new Remembered<Heap>(MOST_POINTS, ({ points }) => points + 100);

/** The places of a question as dots and heaps for one view of the map, and the rectangle around all of them. */
export async function mapOf(scope: Scope, query: DirectoryQuery, view?: View): Promise<{ points: MapPoint[]; bounds: Bounds | null; total: number }> {
	const heap = await heapOf(scope, query);
	return { points: view ? pointsIn(heap, view, scope.now) : [], bounds: heap.bounds, total: heap.points };
}

/** The dots and heaps of one view. */
function pointsIn({ index }: Heap, view: View, now: Date): MapPoint[] {
	const { west, south, east, north } = boundsOfView(view);
	const zoom = Math.round(view.zoom);
	return index.getClusters([west, south, east, north], zoom).map((found) => {
		const [lon, lat] = found.geometry.coordinates as [number, number];
		const { properties } = found;
		if ('cluster' in properties && properties.cluster) {
			return { kind: 'cluster', lat, lon, count: properties.point_count, zoom: Math.min(index.getClusterExpansionZoom(properties.cluster_id), SINGLE_FROM + 1) };
		}
		const place = properties as Properties;
		return { kind: 'place', lat, lon, organisationId: place.organisationId, slug: place.slug, name: place.name, organisationKind: place.kind as never,
			age: ageOf(place.confirmedAt, now), ageInMonths: ageInMonths(place.confirmedAt, now) };
	});
}

/** Built anew when the directory has changed. */
const heapOf = (scope: Scope, query: DirectoryQuery): Promise<Heap> =>
	heaps.answer(scope, { ...query, sort: 'name' }, async () => build(await placesOf(scope, query)));

type Place = Properties & { lat: number; lon: number };

/** Every open site of the hits; words that no record answers all of are loosened, as in the list. */
function placesOf(scope: Scope, query: DirectoryQuery): Promise<Place[]> {
	return firstAnswer(query, (reading, strictness) => selectPlaces(scope, reading, strictness));
}

async function selectPlaces(scope: Scope, query: DirectoryQuery, strictness: 'all' | 'some'): Promise<Place[]> {
	const [lat, lon] = isStranger(scope) ? [sql.ref('s.lat'), sql.ref('s.lon')] : [sql.ref('s.public_lat'), sql.ref('s.public_lon')];
	const found = await sql<{ id: string; slug: string; name: string; kind: string; confirmedAt: Date | null; lat: number; lon: number }>`
		select o.id, o.slug, o.name, o.kind, o.confirmed_at as "confirmedAt", ${lat} as lat, ${lon} as lon
		  from ${seen(scope, 'organisation')} o
		  join ${seen(scope, 'site')} s on s.network_id = o.network_id and s.organisation_id = o.id
		 where ${wholeCondition(scope, query, strictness)} and ${lat} is not null and (s.until is null or s.until >= ${scope.now})
		 order by o.name_key, o.id limit 100000`.execute(scope.db);
	return found.rows.map(({ id, ...row }) => ({ organisationId: id, ...row }));
}

function build(places: readonly Place[]): Heap {
	const index = new Supercluster<Properties>({ radius: RADIUS, maxZoom: SINGLE_FROM, extent: 256 });
	index.load(places.map(({ lat, lon, ...properties }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })));
	return { index, bounds: boundsOfPoints(places) ?? null, points: places.length };
}
