// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type pg from 'pg';
import { openPublic } from '#platform/scope/open-public.ts';
import type { NetworkCard } from '../views.ts';

/** How long a network's name may be remembered: a renamed one is seen everywhere within this time. */
const FRESH_MS = 5_000;
let remembered: { at: number; bySlug: Map<string, NetworkCard> } | undefined;

/** All networks of this installation (Netzwerke), by name. */
export async function listNetworks(pool: pg.Pool): Promise<NetworkCard[]> {
	const rows = await openPublic(pool, (db) => db.selectFrom('pub.network').selectAll().orderBy('name').execute());
	return rows.map((row) => ({
		id: row.network_id,
		slug: row.slug,
		name: row.name,
		demo: row.demo,
		map: row.map_lat && row.map_lon ? { lat: row.map_lat, lon: row.map_lon, zoom: row.map_zoom ?? 11 } : null
	}));
}

/** The networks with the names of the offices that keep them, in their order: what a door plate says. */
export async function listNetworkDoors(pool: pg.Pool, locale: 'de' | 'en'): Promise<(NetworkCard & { offices: string[] })[]> {
	const plates = await openPublic(pool, (db) => sql<{ network_id: string; name_de: string; name_en: string }>`select * from nw.doors()`.execute(db));
	const nameOf = ({ name_de, name_en }: { name_de: string; name_en: string }) => (locale === 'en' && name_en) || name_de;
	const platesOf = Map.groupBy(plates.rows, ({ network_id }) => network_id);
	return (await listNetworks(pool)).map((network) => ({ ...network, offices: (platesOf.get(network.id) ?? []).map(nameOf) }));
}

/** The network that an address begins with, or null. Read at most every few seconds: every request asks. */
export async function findNetwork(pool: pg.Pool, slug: string): Promise<NetworkCard | null> {
	if (!remembered || Date.now() - remembered.at > FRESH_MS || !remembered.bySlug.has(slug)) {
		const all = await listNetworks(pool);
		remembered = { at: Date.now(), bySlug: new Map(all.map((network) => [network.slug, network])) };
	}
	return remembered.bySlug.get(slug) ?? null;
}
