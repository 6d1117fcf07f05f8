// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { CODE_DAYS, MOST_TRIES, UNCONFIRMED_DAYS, type ClaimStatus } from '../../claim.ts';
import { openOwnLink } from '../own-links.ts';
import { isCode } from './code.ts';

/** What the claimant sees by the link in the mail. Looking changes nothing. */
export async function getClaimByLink(scope: Scope, token: string): Promise<ClaimStatus> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'claim', token);
	const found = await sql<Omit<ClaimStatus, 'codeAsked' | 'triesLeft'> & { code_issued_at: Date | null; code_entered_at: Date | null; tries: number }>`
		select c.id, c.state, coalesce(o.name, '–') as organisation, c.email, c.confirmed_at is not null as confirmed, c.reason, c.decided_at as "decidedAt",
		       c.code_issued_at, c.code_entered_at, c.tries
		  from claim c left join pub.organisation o on o.network_id = c.network_id and o.id = c.organisation_id
		 where c.network_id = ${scope.network.id} and c.id = ${recordId}`.execute(opened.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('link');
	const { code_issued_at, code_entered_at, tries, ...status } = row;
	const holds = code_issued_at !== null && scope.now.getTime() - code_issued_at.getTime() < CODE_DAYS * 86_400_000;
	return { ...status, codeAsked: status.state === 'checking' && holds && !code_entered_at && tries < MOST_TRIES, triesLeft: Math.max(0, MOST_TRIES - tries) };
}

/** The claimant confirms the address, once. What it proves is found out by the program, with what the link may not see. */
export async function confirmClaim(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'claim', token);
	const oldest = new Date(scope.now.getTime() - UNCONFIRMED_DAYS * 86_400_000);
	const row = await opened.db.updateTable('claim').set({ confirmed_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', recordId)
		.where('confirmed_at', 'is', null).where('created_at', '>', oldest).returning(['organisation_id', 'office_id']).executeTakeFirst();
	if (!row) throw new Refused('organisations.claim_confirmed_already');
	await fact(opened, { kind: 'organisations.claim_confirmed', record: { kind: 'claim', id: recordId }, organisationId: row.organisation_id, officeId: row.office_id });
}

/** The claimant types the code of the letter. Each try counts in its own statement, right or wrong. Answers whether it was right. */
export async function enterCode(scope: Scope, token: string, code: string): Promise<boolean> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'claim', token);
	const row = await opened.db.updateTable('claim').set((eb) => ({ tries: eb('tries', '+', 1) })).where('network_id', '=', scope.network.id).where('id', '=', recordId)
		.where('state', '=', 'checking').where('tries', '<', MOST_TRIES).where('code_entered_at', 'is', null)
		.where('code_issued_at', '>', new Date(scope.now.getTime() - CODE_DAYS * 86_400_000))
		.returning(['code_issued_at', 'organisation_id', 'office_id']).executeTakeFirst();
	if (!row?.code_issued_at) throw new Refused('organisations.claim_code_over');
	if (!isCode(code, recordId, row.code_issued_at)) return false;
	await opened.db.updateTable('claim').set({ code_entered_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', recordId).execute();
	await fact(opened, { kind: 'organisations.claim_code_entered', record: { kind: 'claim', id: recordId }, organisationId: row.organisation_id, officeId: row.office_id });
	return true;
}
