// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { ADDRESS_DAYS, isYoungAddress, type ClaimLine, type ClaimPage } from '../../claim.ts';
import { mainSiteOf } from '../../proposal.ts';
import { may } from '../access.ts';
import { getOrganisationPage } from '../queries/organisation-page.ts';
import { codeOf } from './code.ts';
import { doubtPlace } from './doubt-place.ts';

const SIZE = 25;
const LINE = sql`c.id, c.state, c.organisation_id as "organisationId", o.name as organisation, c.name, case when c.name = '–' then '' else c.email end as email, c.way, c.objection_until as "objectionUntil", c.created_at as "createdAt"`;

/** Claims of the office: what is open (to be checked, or within the period), or what was decided. */
export async function listClaims(scope: Scope, { open, page }: { open: boolean; page: number }): Promise<Page<ClaimLine>> {
	may(scope, 'keep');
	const found = await sql<ClaimLine & { total: string }>`
		select ${LINE}, count(*) over () as total from claim c join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		 where c.network_id = ${scope.network.id} and ${open ? sql`c.state in ('checking', 'proven')` : sql`c.state not in ('checking', 'proven')`}
		 order by c.state <> 'checking', c.created_at desc, c.id limit ${SIZE} offset ${(page - 1) * SIZE}`.execute(scope.db);
	return pageOf(found.rows.map(({ total: _, ...line }) => line), Number(found.rows[0]?.total ?? 0), page, SIZE);
}

/** A claim with all that helps to check it: what the entry says (not what the claim says), and who else speaks for it. */
export async function getClaim(scope: Scope, id: string): Promise<ClaimPage> {
	may(scope, 'keep');
	if (!isId(id)) throw new NotFound('claim');
	const found = await sql<Omit<ClaimPage, 'recorded' | 'others'> & { unprovenSince: Date | null }>`
		select ${LINE}, c.phone, c.role, c.remark, c.confirmed_at as "confirmedAt", c.code_issued_at as "codeIssuedAt", c.code_entered_at as "codeEnteredAt", c.tries,
		       c.decided_at as "decidedAt", n.name as "decidedBy", c.reason, o.email_unproven_since as "unprovenSince"
		  from claim c join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		  left join person n on n.network_id = c.network_id and n.id = c.decided_by
		 where c.network_id = ${scope.network.id} and c.id = ${id}`.execute(scope.db);
	if (!found.rows[0]) throw new NotFound('claim');
	const { unprovenSince, ...claim } = found.rows[0];
	const { phone, email, website, sites } = await getOrganisationPage(scope, claim.organisationId);
	const site = mainSiteOf(sites);
	const address = site ? [`${site.street} ${site.houseNumber}`.trim(), `${site.postcode} ${site.city}`.trim()].filter((part) => part !== '') : [];
	const youngSince = email && isYoungAddress(unprovenSince, scope.now) ? unprovenSince : null;
	const phoneProposedAt = phone ? await phoneProposed(scope, claim.organisationId) : null;
	const addressDoubt = site && address.length > 0 ? await doubtPlace(scope, claim.organisationId, site.id) : null;
	return { ...claim, recorded: { phone, email, website, address, youngSince, phoneProposedAt, addressDoubt }, others: await othersOf(scope, claim) };
}

/**
 * When the number that stands in the entry was taken over from a proposal of the public, if that is a short while ago: whoever wants the
 * entry may have proposed it. A correction is known by what it wrote; a new entry by its words, and if they are forgotten it is doubted.
 */
async function phoneProposed(scope: Scope, organisationId: string): Promise<Date | null> {
	const oldest = new Date(scope.now.getTime() - ADDRESS_DAYS * 86_400_000);
	const digits = (text: RawBuilder<unknown>) => sql`regexp_replace(${text}, '\\D', '', 'g')`;
	const found = await sql<{ at: Date | null }>`
		select max(p.decided_at) as at from proposal p join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		 where p.network_id = ${scope.network.id} and p.organisation_id = ${organisationId} and p.state = 'accepted' and p.decided_at > ${oldest} and 'phone' = any(p.accepted)
		   and ((p.kind = 'new' and (p.forgotten_at is not null or ${digits(sql`p.given ->> 'phone'`)} = ${digits(sql`o.phone`)}))
		        or exists (select 1 from journal_entry j where j.network_id = p.network_id and j.organisation_id = p.organisation_id and j.id = any(p.entries) and j.after ->> 'phone' = o.phone))`.execute(scope.db);
	return found.rows[0]?.at ?? null;
}

async function othersOf(scope: Scope, { id, organisationId }: { id: string; organisationId: string }): Promise<ClaimPage['others']> {
	const found = await sql<ClaimPage['others'][number]>`
		select n.name, case r.state when 'active' then 'member' else 'invited' end as what from organisation_role r
		  join account a on a.network_id = r.network_id and a.id = r.account_id join person n on n.network_id = a.network_id and n.id = a.person_id
		 where r.network_id = ${scope.network.id} and r.organisation_id = ${organisationId} and r.state <> 'ended'
		   and r.account_id is distinct from (select account_id from claim where network_id = r.network_id and id = ${id})
		union all
		select c.name, 'claim' from claim c where c.network_id = ${scope.network.id} and c.organisation_id = ${organisationId} and c.id <> ${id} and c.state in ('checking', 'proven')`.execute(scope.db);
	return found.rows;
}

/** The letter with the code, as it is printed: to the address of the entry, with the code and until when it holds; 404 where none was issued. */
export async function getClaimLetter(scope: Scope, id: string): Promise<{ claim: ClaimPage; code: string; issuedAt: Date }> {
	const claim = await getClaim(scope, id);
	if (!claim.codeIssuedAt || claim.state !== 'checking') throw new NotFound('claim');
	return { claim, code: codeOf(id, claim.codeIssuedAt), issuedAt: claim.codeIssuedAt };
}
