// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { MergeSide } from '../../merging.ts';

/** A record as it stands beside another: its columns, its places, and how much hangs on it as far as this office sees. */
export interface Side extends MergeSide {
	name: string;
	slug: string;
	/** Its places with their opening hours in the syntax of OpenStreetMap, the main one first. */
	sites: { place: string; openingHours: string }[];
	people: number;
	relations: number;
	events: number;
	accounts: number;
}

/** The two records of a pair, in the order that was asked for. */
export async function getSides(scope: Scope, ids: readonly [string, string]): Promise<[Side, Side]> {
	const network = scope.network.id;
	const found = await sql<Side>`
		select o.*, (select coalesce(json_agg(json_build_object('openingHours', s.opening_hours, 'place', concat_ws(', ', nullif(concat_ws(' ', nullif(s.street, ''), nullif(s.house_number, '')), ''), nullif(concat_ws(' ', nullif(s.postcode, ''), nullif(s.city, '')), '')))
		               order by s.is_main desc, s.created_at), '[]') from site s where s.network_id = o.network_id and s.organisation_id = o.id) as sites,
		       (select count(*)::int from organisation_person p where p.network_id = o.network_id and p.organisation_id = o.id) as people,
		       (select count(*)::int from organisation_relation r where r.network_id = o.network_id and o.id in (r.from_id, r.to_id)) as relations,
		       (select count(*)::int from life_event e where e.network_id = o.network_id and e.organisation_id = o.id) as events,
		       (select count(*)::int from organisation_role a where a.network_id = o.network_id and a.organisation_id = o.id and a.state = 'active') as accounts
		  from organisation o where o.network_id = ${network} and o.id = any (${[...ids]}::uuid[])`.execute(scope.db);
	const side = (id: string) => found.rows.find((row) => row.id === id)!;
	return [side(ids[0]), side(ids[1])];
}
