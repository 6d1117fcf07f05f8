// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Proposed } from '../../proposal.ts';

/** A question whose link was opened, with the proposal that came by it. */
interface Question { scope: Scope; id: string; proposalId: string | null }

/** What was proposed by this link and still waits for the office. */
export interface OwnProposal { id: string; given: Proposed; officeId: string }

/** The link opens the proposal, too, that came by it: the database shows that one record for the time of the work, and then the question again. */
async function atProposal<T>({ scope, id, proposalId }: Question, work: (proposalId: string) => Promise<T>): Promise<T | null> {
	if (!proposalId) return null;
	await sql`select set_config('app.record', ${proposalId}, true)`.execute(scope.db);
	const answer = await work(proposalId);
	await sql`select set_config('app.record', ${id}, true)`.execute(scope.db);
	return answer;
}

/** The proposal of this link, as long as nobody has decided about it. */
export async function waitingProposal(question: Question): Promise<OwnProposal | null> {
	const { scope } = question;
	return atProposal(question, async (proposalId) => {
		const row = await scope.db.selectFrom('proposal').select(['id', 'given', 'office_id']).where('network_id', '=', scope.network.id).where('id', '=', proposalId)
			.where('state', '=', 'waiting').executeTakeFirst();
		return row ? { id: row.id, given: row.given as Proposed, officeId: row.office_id } : null;
	});
}

/** What they said before by the same link is not waited for any more. */
export async function takeBackProposal(question: Question): Promise<void> {
	const { scope } = question;
	await atProposal(question, async (former) => {
		const gone = await scope.db.updateTable('proposal').set({ state: 'withdrawn' }).where('network_id', '=', scope.network.id).where('id', '=', former)
			.where('state', '=', 'waiting').returning('office_id').executeTakeFirst();
		if (gone) await journal(scope, { deed: 'organisations.withdraw_proposal', record: { kind: 'proposal', id: former }, officeId: gone.office_id, audience: 'office' });
	});
}

/** Somebody proposes otherwise by the same link. */
export async function replaceProposal(question: Question, proposalId: string): Promise<void> {
	const { scope } = question;
	await takeBackProposal(question);
	await scope.db.updateTable('keeping_request').set({ proposal_id: proposalId }).where('network_id', '=', scope.network.id).where('id', '=', question.id).execute();
}
