// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { ADDRESS_DAYS, type PlaceDoubt } from '../../claim.ts';

/**
 * Why a letter to this site may reach whoever wants the entry: part of its address came a short while ago from a proposal of the public, or
 * from somebody who keeps the entry by themselves. Null where the office or a source wrote it, or where it has stood for long enough.
 * Of every part of the address the last writing counts that nobody took back and that still stands there; what no writing tells of came
 * with the record, perhaps from the proposal of a new one (whose words may be forgotten: then it is doubted).
 */
export async function doubtPlace(scope: Scope, organisationId: string, siteId: string): Promise<PlaceDoubt | null> {
	const oldest = new Date(scope.now.getTime() - ADDRESS_DAYS * 86_400_000);
	const found = await sql<PlaceDoubt>`
		with part as (
			select c.name, c.given, to_jsonb(s) ->> c.name as value from site s
			  cross join (values ('street', 'street'), ('house_number', 'houseNumber'), ('postcode', 'postcode'), ('city', 'city')) c (name, given)
			 where s.network_id = ${scope.network.id} and s.id = ${siteId}
		), written as (
			select part.*, j.id, j.at, j.surface, j.after ->> part.name as said from part left join lateral (
				select j.id, j.at, j.surface, j.after from journal_entry j
				 where j.network_id = ${scope.network.id} and j.record_id = ${siteId} and j.after ? part.name and j.undoes is null
				   and not exists (select 1 from journal_entry u where u.network_id = j.network_id and u.record_id = j.record_id and u.undoes = j.id)
				 order by j.seq desc limit 1) j on true
		), taken as (
			select * from proposal p where p.network_id = ${scope.network.id} and p.organisation_id = ${organisationId} and p.state = 'accepted' and p.decided_at > ${oldest}
		)
		select p.decided_at as at, 'proposal' as source from taken p join written w on w.said = w.value and w.id = any (p.entries)
		union all
		select p.decided_at, 'proposal' from taken p join written w on w.id is null and p.kind = 'new' and w.given = any (p.accepted)
		   and (p.forgotten_at is not null or p.given ->> w.given = w.value)
		union all
		select w.at, 'member' from written w where w.said = w.value and w.surface in ('member', 'link') and w.at > ${oldest}
		 order by 1 desc limit 1`.execute(scope.db);
	return found.rows[0] ?? null;
}
