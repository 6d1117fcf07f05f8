// SPDX-License-Identifier: EUPL-1.2
import { endMember } from '#modules/people/server/index.ts';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { draftNews, tellClaimant } from './letters.ts';
import { getClaim } from './list.ts';
import { holdClaim, type ClaimRow } from './load.ts';
import { invite } from './prove.ts';

/**
 * Issues a letter with a code (Brief mit Code): the page prints it, the claimant is told to expect it. A new one ends the older. Refuses a
 * letter to an address that somebody unknown brought into the entry a short while ago, until the office says that it checked it elsewhere.
 */
export async function issueCode(scope: Scope, id: string, { addressChecked = false } = {}): Promise<void> {
	may(scope, 'keep');
	const claim = await holdClaim(scope, id);
	if (claim.state !== 'checking') throw new Refused('organisations.claim_decided');
	const doubted = (await getClaim(scope, id)).recorded.addressDoubt !== null;
	if (doubted && !addressChecked) throw new Refused('organisations.claim_address_doubtful');
	// To the millisecond, because the code follows from it.
	await scope.db.updateTable('claim').set({ code_issued_at: new Date(scope.now.getTime()), tries: 0, code_entered_at: null }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, { ...about(claim), deed: 'organisations.issue_claim_code', after: { at: scope.now.toISOString(), ...(doubted && { address_checked: true }) } });
	await tellClaimant(scope, claim, { kind: 'letter' });
}

/** The office checked for itself (on the phone, in person) and opens the access, with the reason for the file. Not to a record out of the directory. */
export async function grantClaim(scope: Scope, id: string, reason: string): Promise<void> {
	may(scope, 'keep');
	const claim = await holdClaim(scope, id);
	if (claim.state !== 'checking' && claim.state !== 'proven') throw new Refused('organisations.claim_decided');
	if (claim.state === 'checking' && !(await isActive(scope, claim.organisation_id))) throw new Refused('organisations.claim_record_gone');
	const accountId = claim.state === 'proven' ? claim.account_id : await invite(scope, claim);
	// While it was checked, the way was a hint of the address only; what opens the access now is the office's own check.
	const way = claim.state === 'proven' ? (claim.way ?? 'office') : 'office';
	await decide(scope, claim, { state: 'granted', way, account_id: accountId, objection_until: null }, reason);
	await fact(scope, { kind: 'organisations.claim_granted', record: { kind: 'claim', id }, organisationId: claim.organisation_id, payload: { way } });
}

/** The office refuses, with a reason that the claimant reads; an access that was opened ends at once. After the period it no longer can. */
export async function refuseClaim(scope: Scope, id: string, reason: string): Promise<void> {
	may(scope, 'keep');
	const claim = await holdClaim(scope, id);
	if (claim.state !== 'checking' && claim.state !== 'proven') throw new Refused('organisations.claim_decided');
	if (claim.objection_until && claim.objection_until < dayOf(scope.now)) throw new Refused('organisations.claim_period_over');
	if (claim.account_id) await endAccess(scope, claim.organisation_id, claim.account_id);
	await decide(scope, claim, { state: 'refused' }, reason);
	await tellClaimant(scope, claim, { kind: 'refused', reason });
}

/** The letter of a refusal as it would be sent, for reading before. */
export async function previewClaimRefusal(scope: Scope, id: string, reason: string): Promise<{ subject: string; paragraphs: string[] }> {
	may(scope, 'keep');
	return draftNews(scope, await holdClaim(scope, id), { kind: 'refused', reason });
}

async function endAccess(scope: Scope, organisationId: string, accountId: string): Promise<void> {
	await endMember(scope, organisationId, accountId).catch((problem: unknown) => {
		// Somebody ended it already.
		if (!(problem instanceof NotFound)) throw problem;
	});
}

async function isActive(scope: Scope, organisationId: string): Promise<boolean> {
	const row = await scope.db.selectFrom('organisation').select('state').where('network_id', '=', scope.network.id).where('id', '=', organisationId).executeTakeFirst();
	return row?.state === 'active';
}

const about = (claim: ClaimRow) => ({ record: { kind: 'claim', id: claim.id }, organisationId: claim.organisation_id, audience: 'office' as const });

async function decide(scope: Scope, claim: ClaimRow, change: Partial<ClaimRow>, reason: string): Promise<void> {
	const decided_by = scope.actor.kind === 'person' ? scope.actor.personId : null;
	await scope.db.updateTable('claim').set({ ...change, reason, decided_at: scope.now, decided_by }).where('network_id', '=', scope.network.id).where('id', '=', claim.id).execute();
	await journal(scope, {
		...about(claim), deed: change.state === 'granted' ? 'organisations.grant_claim' : 'organisations.refuse_claim', before: { state: claim.state }, after: { state: change.state }
	});
}
