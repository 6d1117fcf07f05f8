// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { matchPlaces, placeOf } from '../../likeness/place-match.ts';

/**
 * Rows of the record that goes of which the other has the like already: the same address, the same person in the same
 * role, the same life event, the same purchase. They stay with the record that goes, so that nothing stands there twice and nothing is lost.
 */
export async function redundantRows(scope: Scope, keptId: string, goneId: string): Promise<string[]> {
	const network = scope.network.id;
	const rows = await sql<{ id: string }>`
		select g.id from organisation_person g join organisation_person k on k.network_id = g.network_id and k.person_id = g.person_id and k.role = g.role
		 where g.network_id = ${network} and g.organisation_id = ${goneId} and k.organisation_id = ${keptId} and k.until is not distinct from g.until
		union
		select g.id from life_event g join life_event k on k.network_id = g.network_id and k.kind = g.kind and k.at = g.at
		 where g.network_id = ${network} and g.organisation_id = ${goneId} and k.organisation_id = ${keptId}
		union
		select g.id from outside_purchase g join outside_purchase k on k.network_id = g.network_id and lower(k.goods) = lower(g.goods) and lower(k.supplier_name) = lower(g.supplier_name)
		   and k.until is not distinct from g.until and k.audience = g.audience and k.office_id is not distinct from g.office_id
		 where g.network_id = ${network} and g.organisation_id = ${goneId} and k.organisation_id = ${keptId}
		union
		select g.id from organisation_relation g join organisation_relation k on k.network_id = g.network_id and k.kind = g.kind and lower(k.goods) = lower(g.goods)
		   and ((g.from_id = ${goneId} and k.from_id = ${keptId} and k.to_id = g.to_id) or (g.to_id = ${goneId} and k.to_id = ${keptId} and k.from_id = g.from_id))
		 where g.network_id = ${network} and (g.from_id = ${goneId} or g.to_id = ${goneId})`.execute(scope.db);
	return [...rows.rows.map(({ id }) => id), ...(await sitesOfTheSameDoor(scope, keptId, goneId))];
}

async function sitesOfTheSameDoor(scope: Scope, keptId: string, goneId: string): Promise<string[]> {
	const sites = await scope.db.selectFrom('site').selectAll().where('network_id', '=', scope.network.id).where('organisation_id', 'in', [keptId, goneId]).execute();
	const places = sites.map((site) => ({ ...site, place: placeOf({ street: site.street, houseNumber: site.house_number, postcode: site.postcode, city: site.city, lat: site.lat, lon: site.lon }) }));
	const kept = places.filter((site) => site.organisation_id === keptId);
	return places.filter((site) => site.organisation_id === goneId).filter(({ place }) => kept.some((other) => {
		const { door, distance, town } = matchPlaces(place, other.place);
		return door === 'equal' || (distance === 'near' && door === 'unknown') || (place.street === '' && place.lat === null && town !== 'different');
	})).map(({ id }) => id);
}
