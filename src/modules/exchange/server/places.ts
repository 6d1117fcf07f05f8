// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { normaliseWord } from '#shared/german/index.ts';
import type { KnownPlace } from '../intake/proposal.ts';

/** A place with the municipality it lies in: what anonymous needs show. */
export interface Place extends KnownPlace {
	town: string;
}

/** Public facts that change rarely; read again after a minute. The key is the network: nothing private is in it. */
const FRESH_MS = 60_000;
const remembered = new Map<string, { at: number; places: Place[]; byTown: Place[] }>();

/**
 * The places this network speaks of: municipalities of its counties, districts (from sites and postal codes), business
 * parks. Where two bear one name, the one with more sites wins.
 */
export async function knownPlaces(scope: Scope): Promise<Place[]> {
	return (await placesOf(scope)).places;
}

/** Names are compared as words are: capitals, ß and "ae oe ue" make no difference. */
const nameKey = (name: string) => normaliseWord(name.trim());

/** The same, and besides every place of each town: "Innenstadt" is in many. */
async function placesOf(scope: Scope): Promise<{ places: Place[]; byTown: Place[] }> {
	const known = remembered.get(scope.network.id);
	if (known && Date.now() - known.at < FRESH_MS) return known;
	const found = await sql<Place>`
		with ours as (select distinct ags from pub.office_territory where network_id = ${scope.network.id})
		select name, lat, lon, kind, town from (
			select short_name as name, lat, lon, 'municipality' as kind, short_name as town, 0 as rank, population as weight
			  from ref.municipality where county_key in (select left(ags, 5) from ours) and lat is not null and valid_until is null
			union all
			select district, avg(lat), avg(lon), 'district', city, 1, count(*) from pub.site
			 where network_id = ${scope.network.id} and district <> '' and lat is not null group by district, city
			union all
			select p.place, avg(p.lat), avg(p.lon), 'district', m.short_name, 2, count(*) from ref.postal_code p
			  join ref.municipality m on m.ags = p.ags where p.kind = 'district' and p.ags in (select ags from ours) group by p.place, m.short_name
			union all
			select name, lat, lon, 'area', '', 3, 1 from pub.area where network_id = ${scope.network.id} and lat is not null
		) places order by rank, weight desc`.execute(scope.db);
	const rows = found.rows.reverse();
	const each = (keyOf: (place: Place) => string) => [...new Map(rows.map((place) => [keyOf(place), place])).values()];
	const fresh = { at: Date.now(), places: each(({ name }) => nameKey(name)), byTown: each(({ name, town }) => nameKey(`${name}, ${town}`)) };
	remembered.set(scope.network.id, fresh);
	return fresh;
}

/** Finds what somebody typed as a place: a name this network knows, a postal code, or any German municipality. */
export async function findPlace(scope: Scope, typed: string): Promise<Place | null> {
	const text = typed.trim();
	if (!text) return null;
	const own = ownPlace(await placesOf(scope), text);
	return own ?? (await byPostalCode(scope, text)) ?? (await byMunicipality(scope, text));
}

/**
 * The place of this network that a text names, whole or in one of its parts ("Wuppertal, Elberfeld"); where it names
 * the town as well, the district of that town, because an Altstadt is in the next one, too.
 */
function ownPlace({ places: known, byTown }: { places: readonly Place[]; byTown: readonly Place[] }, text: string): Place | undefined {
	const wanted = nameKey(text);
	const parts = text.split(/[,/]| in /).map((part) => nameKey(part)).filter(Boolean);
	const inTown = byTown.find(({ name, town, kind }) => kind !== 'municipality' && parts.includes(nameKey(name)) && parts.includes(nameKey(town)));
	return inTown ?? known.find((place) => nameKey(place.name) === wanted) ?? known.find((place) => parts.includes(nameKey(place.name)) && place.kind !== 'municipality')
		?? known.find((place) => parts.includes(nameKey(place.name)));
}

/** Where many places are that somebody typed; a place that nobody knows is left out. The number of statements is fixed. */
export async function findPoints(scope: Scope, typed: readonly string[]): Promise<Map<string, { lat: number; lon: number }>> {
	const known = await placesOf(scope);
	// Whole names and beginnings each by the index: a comparison by "or" would read all municipalities for every place. A beginning is
	// written as what lies between the name with a space and with the sign after the space.
	const found = await sql<{ typed: string; lat: number; lon: number }>`
		select distinct on (t.typed) t.typed, x.lat, x.lon from unnest(${[...typed]}::text[]) as t (typed)
		  cross join lateral (select lower(trim(t.typed)) as name) w
		  join lateral (
		    select p.lat, p.lon, 0 as rank, 0 as weight from ref.postal_code p where p.code = substring(t.typed from '\\m[0-9]{5}\\M')
		    union all
		    select m.lat, m.lon, 1, m.population from ref.municipality m where lower(m.short_name) = w.name and m.lat is not null and m.valid_until is null
		    union all
		    select m.lat, m.lon, 2, m.population from ref.municipality m
		     where lower(m.short_name) ~>=~ (w.name || ' ') and lower(m.short_name) ~<~ (w.name || '!') and m.lat is not null and m.valid_until is null
		  ) x on true order by t.typed, x.rank, x.weight desc`.execute(scope.db);
	const points = new Map(found.rows.map(({ typed: text, lat, lon }) => [text, { lat, lon }]));
	for (const text of typed) {
		const own = ownPlace(known, text.trim());
		if (own) points.set(text, { lat: own.lat, lon: own.lon });
	}
	return points;
}

async function byPostalCode(scope: Scope, text: string): Promise<Place | null> {
	const code = /\b\d{5}\b/.exec(text)?.[0];
	if (!code) return null;
	const found = await sql<{ lat: number; lon: number; town: string | null }>`
		select p.lat, p.lon, m.short_name as town from ref.postal_code p left join ref.municipality m on m.ags = p.ags
		 where p.code = ${code} order by p.kind limit 1`.execute(scope.db);
	const row = found.rows[0];
	return row ? { name: text, lat: row.lat, lon: row.lon, kind: 'district', town: row.town ?? text } : null;
}

async function byMunicipality(scope: Scope, text: string): Promise<Place | null> {
	const found = await sql<{ name: string; lat: number; lon: number }>`
		select short_name as name, lat, lon from ref.municipality
		 where lower(short_name) = lower(${text}) and lat is not null and valid_until is null order by population desc limit 1`.execute(scope.db);
	const row = found.rows[0];
	return row ? { ...row, kind: 'municipality', town: row.name } : null;
}
