// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import type { Proposed } from '../../proposal.ts';
import { sendLetter } from '../letter.ts';
import { organisationOf, type ProposalRow } from './page.ts';

/** What was decided, for the proposer. */
export type Verdict = { verdict: 'accepted' } | { verdict: 'refused'; reason: string };

/** The letter about a decision as it would be sent, for the desk to read before; null where nobody is to be written to. */
export async function draftVerdict(scope: Scope, row: ProposalRow, verdict: Verdict): Promise<{ subject: string; paragraphs: string[] } | null> {
	if (!row.reporter_email || !row.confirmed_at) return null;
	const options = { locale: row.locale as Locale };
	const name = (await organisationOf(scope, row))?.name ?? (row.given as Proposed).name ?? '';
	if (verdict.verdict === 'accepted') {
		return { subject: m.organisations_proposal_mail_accepted_subject({ name }, options), paragraphs: [m.organisations_proposal_mail_accepted({ name }, options)] };
	}
	return {
		subject: m.organisations_proposal_mail_refused_subject({ name }, options),
		paragraphs: [m.organisations_proposal_mail_refused({ name }, options), verdict.reason, m.organisations_proposal_mail_refused_end({}, options)]
	};
}

/** Writes to the proposer what became of it, if they confirmed an address. */
export async function tellProposer(scope: Scope, row: ProposalRow, verdict: Verdict): Promise<void> {
	const letter = await draftVerdict(scope, row, verdict);
	if (!letter) return;
	await sendLetter(scope, row.office_id, { email: row.reporter_email!, locale: row.locale as Locale }, {
		key: `proposal:${row.id}:${verdict.verdict}:${scope.now.getTime()}`, ...letter, delivery: 'careful'
	});
}
