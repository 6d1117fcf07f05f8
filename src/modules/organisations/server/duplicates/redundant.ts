// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { AUDIENCES } from '../../kinds.ts';
import { matchPlaces, placeOf } from '../../likeness/place-match.ts';

const FROM_NARROW = sql`${[...AUDIENCES]}::text[]`;

/** The row `k` that stays is seen by everybody who sees the row `g`; what an office keeps to itself only by that office. */
const seenAsWidely = sql`array_position(${FROM_NARROW}, k.audience::text) >= array_position(${FROM_NARROW}, g.audience::text) and (k.audience <> 'office' or k.office_id is not distinct from g.office_id)`;

/**
 * Rows of the record that goes of which the other has the like already, seen by as many: the same address, the same person in the
 * same role, the same life event, the same purchase, the same part in the network. They stay with the record that goes, so that
 * nothing stands there twice and nothing is lost.
 */
export async function redundantRows(scope: Scope, keptId: string, goneId: string): Promise<string[]> {
	const network = scope.network.id;
	const ofBoth = sql`g.network_id = ${network} and g.organisation_id = ${goneId} and k.organisation_id = ${keptId}`;
	const rows = await sql<{ id: string }>`
		select g.id from organisation_person g join organisation_person k on k.network_id = g.network_id and k.person_id = g.person_id and k.role = g.role
		 where ${ofBoth} and k.until is not distinct from g.until and (k.public or not g.public)
		union
		select g.id from life_event g join life_event k on k.network_id = g.network_id and k.kind = g.kind and k.at = g.at where ${ofBoth} and ${seenAsWidely}
		union
		select g.id from outside_purchase g join outside_purchase k on k.network_id = g.network_id and lower(k.goods) = lower(g.goods) and lower(k.supplier_name) = lower(g.supplier_name)
		 where ${ofBoth} and k.until is not distinct from g.until and ${seenAsWidely}
		union
		select g.id from partnership g join partnership k on k.network_id = g.network_id and k.role = g.role and g.mandate_de in ('', k.mandate_de) and g.mandate_en in ('', k.mandate_en)
		 where ${ofBoth} and k.until is not distinct from g.until and ${seenAsWidely}
		union
		select g.id from organisation_relation g join organisation_relation k on k.network_id = g.network_id and k.kind = g.kind and lower(k.goods) = lower(g.goods)
		   and ((g.from_id = ${goneId} and k.from_id = ${keptId} and k.to_id = g.to_id) or (g.to_id = ${goneId} and k.to_id = ${keptId} and k.from_id = g.from_id))
		 where g.network_id = ${network} and (g.from_id = ${goneId} or g.to_id = ${goneId}) and k.until is not distinct from g.until and ${seenAsWidely}`.execute(scope.db);
	return [...rows.rows.map(({ id }) => id), ...(await sitesOfTheSameDoor(scope, keptId, goneId))];
}

/** A site that says nothing of its own: "22 a" beside "22" and "5" beside no number are addresses that nobody may lose. */
async function sitesOfTheSameDoor(scope: Scope, keptId: string, goneId: string): Promise<string[]> {
	const sites = await scope.db.selectFrom('site').selectAll().where('network_id', '=', scope.network.id).where('organisation_id', 'in', [keptId, goneId]).execute();
	const places = sites.map((site) => ({ ...site, place: placeOf({ street: site.street, houseNumber: site.house_number, postcode: site.postcode, city: site.city, lat: site.lat, lon: site.lon }) }));
	const kept = places.filter((site) => site.organisation_id === keptId);
	return places.filter((site) => site.organisation_id === goneId).filter(({ place }) => kept.some((other) => {
		const { door, literal, distance, town } = matchPlaces(place, other.place);
		if (place.street === '') return distance === 'near' || (place.lat === null && town !== 'different');
		return door === 'equal' && (literal || place.written === '');
	})).map(({ id }) => id);
}
