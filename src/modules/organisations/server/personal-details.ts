// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { CONTACT_PERSON } from '../import/kept-details.ts';

/** Whose further details are meant: people in the directory, addresses (lower case), and contact persons of lists who stand nowhere else. */
export interface DetailTrail { personIds: readonly string[]; emails: readonly string[]; listedIds: readonly string[] }

/** The number under which a contact person of a list is known, who has no record: made of the organisation and the name. */
export const listedContactId = sql`md5(o.id::text || (d.one ->> 'value'))::uuid`;
/** Organisations with each of their further details, by place. */
export const detailsFrom = sql`organisation o cross join lateral jsonb_array_elements(o.details) with ordinality as d (one, place)`;
export const isListedContact = sql`(d.one ->> 'label' = ${CONTACT_PERSON})`;

/**
 * A detail is somebody's where it says their address; where it says their name in a record in which they have a role (a name alone leads to
 * nobody else who is called so); and all of them in the business of one person.
 */
const isTheirs = ({ personIds, emails, listedIds }: DetailTrail) => sql`(
	exists (select 1 from unnest(${[...emails]}::text[]) as e (email) where position(e.email in lower(d.one ->> 'value')) > 0)
	or ${isListedContact} and ${listedContactId} = any(${[...listedIds]}::uuid[])
	or exists (select 1 from organisation_person r join person p on p.network_id = r.network_id and p.id = r.person_id
	    where r.network_id = o.network_id and r.organisation_id = coalesce(o.merged_into, o.id) and p.id = any(${[...personIds]}::uuid[])
	      and (o.kind in ('sole_trader', 'freelancer') or p.name like '% %' and position(lower(p.name) in lower(d.one ->> 'value')) > 0))
	or o.kind in ('sole_trader', 'freelancer') and lower(o.email) = any(${[...emails]}::text[]))`;

/** What lists said about somebody and no field takes (GDPR Art. 15), as far as this scope sees the records. */
export async function discloseDetails(scope: Scope, trail: DetailTrail): Promise<unknown[]> {
	const found = await sql`
		select o.name as organisation_name, d.one ->> 'label' as label, d.one ->> 'value' as value, d.one ->> 'source' as source, d.one ->> 'day' as source_date
		  from ${detailsFrom} where o.network_id = ${scope.network.id} and ${isTheirs(trail)} order by o.name, d.place`.execute(scope.db);
	return found.rows;
}

/** Forgets exactly these (GDPR Art. 17), also in what would undo a merge. */
export async function eraseDetails(scope: Scope, trail: DetailTrail): Promise<void> {
	const network = scope.network.id;
	const touched = await sql<{ id: string }>`
		update organisation x set version = x.version + 1, details = coalesce((select jsonb_agg(d.one order by d.place) from ${detailsFrom}
		       where o.network_id = x.network_id and o.id = x.id and not coalesce(${isTheirs(trail)}, false)), '[]')
		 where x.network_id = ${network} and exists (select 1 from ${detailsFrom} where o.network_id = x.network_id and o.id = x.id and ${isTheirs(trail)})
		returning x.id`.execute(scope.db);
	const ids = touched.rows.map(({ id }) => id);
	await sql`update organisation_merge set before = before - 'details', after = after - 'details'
		where network_id = ${network} and (before ? 'details' or after ? 'details') and (kept_id = any(${ids}::uuid[]) or gone_id = any(${ids}::uuid[])
		   or kept_id in (select r.organisation_id from organisation_person r where r.network_id = ${network} and r.person_id = any(${[...trail.personIds]}::uuid[])))`.execute(scope.db);
}
