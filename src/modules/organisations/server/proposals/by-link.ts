// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { journal } from '#platform/records/journal.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { ProposalStatus } from '../../proposal.ts';
import { openOwnLink } from '../own-links.ts';

/** What the proposer sees of their proposal, by the link in the first mail. Looking changes nothing. */
export async function getProposalByLink(scope: Scope, token: string): Promise<ProposalStatus> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'proposal', token);
	const found = await sql<ProposalStatus>`
		select p.id, p.kind, p.state, coalesce(o.name, p.given ->> 'name', '') as name, p.confirmed_at is not null as confirmed, p.reason,
		       p.created_at as "createdAt", p.decided_at as "decidedAt"
		  from proposal p left join pub.organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		 where p.network_id = ${scope.network.id} and p.id = ${recordId}`.execute(opened.db);
	if (!found.rows[0]) throw new NotFound('link');
	return found.rows[0];
}

/** The proposer confirms the address: from now on the office may answer there. */
export async function confirmProposal(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'proposal', token);
	await opened.db.updateTable('proposal').set({ confirmed_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', recordId)
		.where('confirmed_at', 'is', null).execute();
}

/** The proposer takes it back while nobody decided. */
export async function withdrawProposal(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'proposal', token);
	const done = await opened.db.updateTable('proposal').set({ state: 'withdrawn' }).where('network_id', '=', scope.network.id).where('id', '=', recordId)
		.where('state', '=', 'waiting').returning('office_id').executeTakeFirst();
	if (!done) throw new Refused('organisations.proposal_decided');
	await journal(opened, { deed: 'organisations.withdraw_proposal', record: { kind: 'proposal', id: recordId }, officeId: done.office_id, audience: 'office' });
}
