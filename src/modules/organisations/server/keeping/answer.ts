// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { isFinal, type KeepingAnswer } from '../../keeping.ts';
import type { OrganisationFields } from '../../new-organisation.ts';
import type { EditableOrganisation } from '../../views.ts';
import { reviseOwnProfile } from '../actions/revise.ts';
import { archiveOrganisation, confirmOrganisation } from '../actions/standing.ts';
import { listTaxonomy } from '../actions/taxonomy.ts';
import { openOwnLink } from '../own-links.ts';
import { getEditableOrganisation, listLegalForms } from '../queries/desk.ts';
import type { Place } from '../../proposal.ts';
import { asOrganisation } from './as-organisation.ts';
import { correctPlace, ownPlace, type CorrectedPlace, type PlaceAnswer } from './correct-place.ts';
import { replaceProposal, takeBackProposal, waitingProposal } from './own-proposal.ts';
import { suppress } from './suppression.ts';

interface Opened { scope: Scope; id: string; organisationId: string; officeId: string; email: string | null; answer: KeepingAnswer | null; proposalId: string | null }

async function open(scope: Scope, token: string): Promise<Opened> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'keeping', token);
	const found = await sql<{ organisation_id: string; office_id: string; email: string | null; answer: KeepingAnswer | null; proposal_id: string | null }>`
		select organisation_id, office_id, email, answer, proposal_id from keeping_request where network_id = ${scope.network.id} and id = ${recordId}`.execute(opened.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('link');
	return { scope: opened, id: recordId, organisationId: row.organisation_id, officeId: row.office_id, email: row.email, answer: row.answer, proposalId: row.proposal_id };
}

/**
 * Whether the link still speaks for the entry: it is in the directory, the mail went to the address that it has today, and nobody
 * asked by this link to be taken out or left alone. Whoever had the address last year is not let in by a mail of last year.
 */
async function stands(member: Scope, { organisationId, email, answer }: Opened): Promise<boolean> {
	if (!email || isFinal(answer)) return false;
	const found = await sql`select 1 from organisation where network_id = ${member.network.id} and id = ${organisationId} and state = 'active' and lower(email) = lower(${email})`.execute(member.db);
	return found.rows.length > 0;
}

/** Works as the organisation behind the link, if it still speaks for it; notes the answer, and only one of two final ones at the same moment. */
async function answerWith(opened: Opened, answer: KeepingAnswer, work: (member: Scope) => Promise<void> = async () => {}): Promise<void> {
	await asOrganisation(opened.scope, opened.organisationId, async (member) => {
		if (!(await stands(member, opened))) throw new NotFound('link');
		await work(member);
	});
	const { scope, id } = opened;
	const noted = await scope.db.updateTable('keeping_request').set({ answer, answered_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id)
		.where((eb) => eb.or([eb('answer', 'is', null), eb('answer', 'not in', ['removed', 'objected'])])).executeTakeFirst();
	if (noted.numUpdatedRows === 0n) throw new NotFound('link');
}

/** What the page behind a link of the yearly question shows; without an entry only what was answered. Looking changes nothing: mail scanners look, too. */
export interface KeepingPage { stored: EditableOrganisation | null; place: Place | null; /** An address of theirs waits for the office. */ proposed: boolean; answer: KeepingAnswer | null; taxonomy: Awaited<ReturnType<typeof listTaxonomy>>; legalForms: Awaited<ReturnType<typeof listLegalForms>> }

/** The entry behind the link, with what its form offers to choose from; when the link has ended, what was answered by it and nothing else. */
export async function getKeepingPage(scope: Scope, token: string): Promise<KeepingPage> {
	const opened = await open(scope, token);
	const { organisationId, answer } = opened;
	const waiting = await waitingProposal(opened);
	return asOrganisation(opened.scope, organisationId, async (member) => {
		const speaks = await stands(member, opened);
		if (!speaks && !answer) throw new NotFound('link');
		return { stored: speaks ? await getEditableOrganisation(member, organisationId) : null, place: speaks ? await ownPlace(member, organisationId, waiting) : null, proposed: speaks && waiting !== null, answer, taxonomy: await listTaxonomy(member), legalForms: await listLegalForms(member) };
	});
}

/** "Stimmt noch": the organisation confirms its entry. */
export async function confirmByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	await answerWith(opened, 'confirmed', (member) => confirmOrganisation(member, opened.organisationId));
}

/**
 * "Ändern": what the organisation writes is public by the same clearance as a member's change, and confirms the entry. The mail address stays:
 * a mail that was passed on must not let anybody put their own there, which would then prove a claim.
 */
export async function reviseByLink(
	scope: Scope, token: string, { email: _email, ...fields }: Partial<OrganisationFields> & { version?: number | undefined }, place: CorrectedPlace | null = null
): Promise<{ proposed: boolean }> {
	const opened = await open(scope, token);
	const waiting = await waitingProposal(opened);
	let said: PlaceAnswer = { proposalId: null, withdrawn: false };
	await answerWith(opened, 'changed', async (member) => {
		await reviseOwnProfile(member, opened.organisationId, fields);
		if (place) said = await correctPlace(member, { ...opened, email: opened.email!, waiting }, place);
		await confirmOrganisation(member, opened.organisationId);
	});
	const { proposalId, withdrawn } = said;
	if (withdrawn) await takeBackProposal(opened);
	else if (proposalId && proposalId !== waiting?.id) await replaceProposal(opened, proposalId);
	return { proposed: proposalId !== null };
}

/** "Entfernen": the entry goes into the archive, by the program in the name of the organisation; the office hears of it and can bring it back. */
export async function removeByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	await answerWith(opened, 'removed');
	const { id, organisationId, officeId } = opened;
	await fact(opened.scope, { kind: 'organisations.removal_wanted', record: { kind: 'keeping_request', id }, organisationId, officeId });
}

/** "Nie wieder schreiben": the entry stays, the question never comes again to this address. */
export async function objectByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	await answerWith(opened, 'objected');
	if (opened.email) await suppress(opened.scope, opened.email, 'objected');
}

/** The organisation wants to be out of the directory: archived, never deleted, so that the office can take it back. */
export async function archiveOnWish(scope: Scope, requestId: string): Promise<void> {
	const found = await sql<{ organisation_id: string; office_id: string }>`
		select k.organisation_id, k.office_id from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id and o.state = 'active'
		 where k.network_id = ${scope.network.id} and k.id = ${requestId} and k.answer = 'removed'`.execute(scope.db);
	const row = found.rows[0];
	if (row) await archiveOrganisation({ ...scope, officeId: row.office_id }, row.organisation_id);
}
