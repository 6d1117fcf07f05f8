// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { compareOrganisations } from '../../likeness/compare.ts';
import { ownHost } from '../../likeness/contact-match.ts';
import { nameKey } from '../../likeness/name-key.ts';
import type { Comparable, Likeness, LikenessReason } from '../../likeness/likeness.ts';
import { phoneKey } from '../../import/repair-contact.ts';
import { knownLat, knownLon } from '../place-site.ts';

/** A record that may be the one that somebody is about to enter. */
export interface Lookalike {
	id: string;
	name: string;
	place: string;
	likeness: Likeness;
}

/** More candidates than these are compared only where many share a beginning; the likeliest come first anyway. */
const CANDIDATES = 200;
const SHOWN = 5;
/** A list may hold many clubs with the town hall's number; to one person who types, the same number or address is worth a look. */
const CONTACT: readonly LikenessReason[] = ['phone_equal', 'email_equal'];

/**
 * Records that look like one that is about to be entered (Dubletten), the likeliest first, by the same comparison as the
 * import's. Candidates share the beginning or the end of the name, an address for mail or web, or the telephone number however it is written;
 * what another office keeps to itself is not among them.
 */
export async function findLookalikes(scope: Scope, draft: Comparable): Promise<Lookalike[]> {
	const key = nameKey(draft.name);
	const [host, digits, email] = [ownHost(draft.website), phoneKey(draft.phone), draft.email?.toLowerCase() ?? ''];
	const found = await sql<Comparable & { id: string; place: string | null }>`
		select o.id, o.name, o.legal_form as "legalForm", o.phone, o.email, o.website, s.place,
		       json_build_object('street', nullif(s.street, ''), 'houseNumber', nullif(s.house_number, ''), 'postcode', nullif(s.postcode, ''),
		         'city', nullif(s.city, ''), 'district', nullif(s.district, ''), 'lat', ${knownLat}, 'lon', ${knownLon}, 'openingHours', null, 'wheelchair', null) as site
		  from organisation o left join lateral (select x.*, concat_ws(', ', nullif(x.district, ''), nullif(x.city, '')) as place from site x
		         where x.network_id = o.network_id and x.organisation_id = o.id order by x.is_main desc limit 1) s on true
		 where o.network_id = ${scope.network.id} and o.state not in ('withdrawn', 'merged') and (
		       (${key} <> '' and (o.name_key like ${`${key.slice(0, 4)}%`} or o.name_key like ${`%${key.slice(-5)}`} or o.name_key like ${`%${key}%`}))
		    or (${email} <> '' and lower(o.email) = ${email})
		    or (${host} <> '' and o.website ilike ${`%${host}%`})
		    or (${digits} <> '' and regexp_replace(o.phone, '\\D', '', 'g') like ${`%${digits}%`}))
		 order by similarity(o.name_key, ${key}) desc limit ${CANDIDATES}`.execute(scope.db);
	return found.rows
		.map((row) => ({ id: row.id, name: row.name, place: row.place ?? '', likeness: compareOrganisations(draft, row) }))
		.filter(({ likeness }) => likeness.verdict !== 'different' || likeness.reasons.some((reason) => CONTACT.includes(reason)))
		.sort((a, b) => b.likeness.score - a.likeness.score)
		.slice(0, SHOWN);
}
