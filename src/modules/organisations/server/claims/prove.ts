// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { inviteMember } from '#modules/people/server/index.ts';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { Refused } from '#shared/refusal.ts';
import { claimWay, isYoungAddress, objectionUntil, type ClaimWay } from '../../claim.ts';
import { nameOf, tellClaimant, tellOffice } from './letters.ts';
import { holdClaim, type ClaimRow } from './load.ts';

interface Standing { state: string; audience: string; email: string | null; email_unproven_since: Date | null; website: string | null; spoken_for: boolean; other_claims: boolean }

/**
 * A claimant confirmed their address: the program compares it with what the entry knows. Only the entry's own address proves the
 * claim, and only if it did not come from somebody unknown a short while ago; where somebody speaks for the organisation already, or
 * another claim is open, the office decides whatever the address says.
 */
export async function checkClaim(scope: Scope, claimId: string): Promise<void> {
	const claim = await holdClaim(scope, claimId);
	if (claim.state !== 'unconfirmed' || !claim.confirmed_at) return;
	await supersede(scope, claim);
	const standing = await standingOf(scope, claim);
	if (!isClaimable(standing)) return refuse(scope, claim);
	const way = claimWay(claim.email, standing);
	const young = isYoungAddress(standing.email_unproven_since, scope.now);
	if (way === 'recorded_address' && !young && !standing.spoken_for && !standing.other_claims) return proveClaim(scope, claim, way);
	await setState(scope, claim, { state: 'checking', way });
	await tellClaimant(scope, claim, { kind: 'checking' });
	await tellOffice(scope, { ...claim, way }, 'checking');
}

/**
 * The code of the letter came back: whoever opened the organisation's post speaks for it. A letter takes days, so the entry is looked at
 * again: one that left the directory is claimed by nobody, and where somebody speaks for it by now the office decides.
 */
export async function checkCode(scope: Scope, claimId: string): Promise<void> {
	const claim = await holdClaim(scope, claimId);
	if (claim.state !== 'checking' || !claim.code_entered_at || !claim.code_issued_at) return;
	const standing = await standingOf(scope, claim);
	if (!isClaimable(standing)) return refuse(scope, claim);
	if (!standing.spoken_for) return proveClaim(scope, claim, 'letter');
	await tellClaimant(scope, claim, { kind: 'checking' });
	await tellOffice(scope, claim, 'letter');
}

/** Claimed is what everybody sees in the directory, and nothing else. */
const isClaimable = ({ state, audience }: Pick<Standing, 'state' | 'audience'>) => state === 'active' && audience === 'public';

/** Proven: an access is opened by the way of every invitation, the office hears of it and may refuse for a fortnight. */
async function proveClaim(scope: Scope, claim: ClaimRow, way: ClaimWay): Promise<void> {
	const accountId = await invite(scope, claim);
	const until = objectionUntil(dayOf(scope.now));
	await setState(scope, claim, { state: 'proven', way, account_id: accountId, objection_until: until });
	await fact(scope, { kind: 'organisations.claim_proven', record: { kind: 'claim', id: claim.id }, organisationId: claim.organisation_id, officeId: claim.office_id, payload: { way } });
	await tellOffice(scope, { ...claim, objection_until: until }, 'proven');
}

/** Opens the access. Who has one already needs none. */
export async function invite(scope: Scope, claim: ClaimRow): Promise<string | null> {
	const inTheirLanguage = { ...scope, officeId: claim.office_id, locale: claim.locale as Locale };
	try {
		const { accountId } = await inviteMember(inTheirLanguage, { email: claim.email, name: claim.name, organisationId: claim.organisation_id, organisationName: await nameOf(scope, claim.organisation_id), role: 'member' });
		return accountId;
	} catch (problem) {
		if (problem instanceof Refused && problem.code === 'people.already_in_organisation') return null;
		throw problem;
	}
}

/** What the history says: what happened, and nothing of a check that nobody made. Decisions of the office have deeds of their own. */
const DEEDS = { checking: 'organisations.check_claim', proven: 'organisations.prove_claim', refused: 'organisations.drop_claim' } as const;

/** An entry that left the directory in the meantime can be claimed by nobody. */
async function refuse(scope: Scope, claim: ClaimRow): Promise<void> {
	await setState(scope, claim, { state: 'refused', decided_at: scope.now });
	await tellClaimant(scope, claim, { kind: 'gone' });
}

/** Who asks again with the same address replaces what they asked before. */
async function supersede(scope: Scope, claim: ClaimRow): Promise<void> {
	await scope.db.updateTable('claim').set({ state: 'withdrawn' }).where('network_id', '=', scope.network.id).where('organisation_id', '=', claim.organisation_id)
		.where('email', '=', claim.email).where('id', '<>', claim.id).where('state', 'in', ['unconfirmed', 'checking']).execute();
}

async function standingOf(scope: Scope, claim: ClaimRow): Promise<Standing> {
	const found = await sql<Standing>`
		select o.state, o.audience, o.email, o.email_unproven_since, o.website,
		       exists (select 1 from organisation_role r where r.network_id = o.network_id and r.organisation_id = o.id and r.state <> 'ended') as spoken_for,
		       exists (select 1 from claim c where c.network_id = o.network_id and c.organisation_id = o.id and c.id <> ${claim.id} and c.state in ('checking', 'proven')) as other_claims
		  from organisation o where o.network_id = ${scope.network.id} and o.id = ${claim.organisation_id}`.execute(scope.db);
	return found.rows[0]!;
}

async function setState(scope: Scope, claim: ClaimRow, change: Partial<ClaimRow> & { state: 'checking' | 'proven' | 'refused' }): Promise<void> {
	await scope.db.updateTable('claim').set(change).where('network_id', '=', scope.network.id).where('id', '=', claim.id).execute();
	await journal(scope, {
		deed: DEEDS[change.state], record: { kind: 'claim', id: claim.id }, organisationId: claim.organisation_id, officeId: claim.office_id, audience: 'office',
		before: { state: claim.state }, after: { state: change.state, way: change.way ?? null }
	});
}
