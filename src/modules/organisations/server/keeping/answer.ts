// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { KeepingAnswer } from '../../keeping.ts';
import type { OrganisationFields } from '../../new-organisation.ts';
import type { EditableOrganisation } from '../../views.ts';
import { reviseOwnProfile } from '../actions/revise.ts';
import { archiveOrganisation, confirmOrganisation } from '../actions/standing.ts';
import { listTaxonomy } from '../actions/taxonomy.ts';
import { openOwnLink } from '../own-links.ts';
import { getEditableOrganisation, listLegalForms } from '../queries/desk.ts';
import { asOrganisation } from './as-organisation.ts';
import { suppress } from './suppression.ts';

interface Opened { scope: Scope; id: string; organisationId: string; officeId: string; email: string | null; answer: KeepingAnswer | null }

async function open(scope: Scope, token: string): Promise<Opened> {
	const { scope: opened, recordId } = await openOwnLink(scope, 'keeping', token);
	const found = await sql<{ organisation_id: string; office_id: string; email: string | null; answer: KeepingAnswer | null }>`
		select organisation_id, office_id, email, answer from keeping_request where network_id = ${scope.network.id} and id = ${recordId}`.execute(opened.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('link');
	return { scope: opened, id: recordId, organisationId: row.organisation_id, officeId: row.office_id, email: row.email, answer: row.answer };
}

/** What the page behind a link of the yearly question shows. Looking changes nothing: mail scanners look, too. */
export interface KeepingPage { stored: EditableOrganisation; answer: KeepingAnswer | null; taxonomy: Awaited<ReturnType<typeof listTaxonomy>>; legalForms: Awaited<ReturnType<typeof listLegalForms>> }

/** The entry behind the link, with what its form offers to choose from. */
export async function getKeepingPage(scope: Scope, token: string): Promise<KeepingPage> {
	const { organisationId, answer, scope: opened } = await open(scope, token);
	return asOrganisation(opened, organisationId, async (member) => ({
		stored: await getEditableOrganisation(member, organisationId), answer, taxonomy: await listTaxonomy(member), legalForms: await listLegalForms(member)
	}));
}

/** "Stimmt noch": the organisation confirms its entry. */
export async function confirmByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	await asOrganisation(opened.scope, opened.organisationId, (member) => confirmOrganisation(member, opened.organisationId));
	await note(opened, 'confirmed');
}

/** "Ändern": what the organisation writes is public by the same clearance as a member's change, and confirms the entry. */
export async function reviseByLink(scope: Scope, token: string, fields: Partial<OrganisationFields> & { version?: number | undefined }): Promise<void> {
	const opened = await open(scope, token);
	await asOrganisation(opened.scope, opened.organisationId, async (member) => {
		await reviseOwnProfile(member, opened.organisationId, fields);
		await confirmOrganisation(member, opened.organisationId);
	});
	await note(opened, 'changed');
}

/** "Entfernen": the entry goes into the archive, by the program in the name of the organisation; the office hears of it and can bring it back. */
export async function removeByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	await note(opened, 'removed');
	const { id, organisationId, officeId } = opened;
	await fact(opened.scope, { kind: 'organisations.removal_wanted', record: { kind: 'keeping_request', id }, organisationId, officeId });
}

/** "Nie wieder schreiben": the entry stays, the question never comes again to this address. */
export async function objectByLink(scope: Scope, token: string): Promise<void> {
	const opened = await open(scope, token);
	if (opened.email) await suppress(opened.scope, opened.email, 'objected');
	await note(opened, 'objected');
}

async function note({ scope, id }: Opened, answer: KeepingAnswer): Promise<void> {
	await scope.db.updateTable('keeping_request').set({ answer, answered_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
}

/** The organisation wants to be out of the directory: archived, never deleted, so that the office can take it back. */
export async function archiveOnWish(scope: Scope, requestId: string): Promise<void> {
	const found = await sql<{ organisation_id: string; office_id: string }>`
		select k.organisation_id, k.office_id from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id and o.state = 'active'
		 where k.network_id = ${scope.network.id} and k.id = ${requestId} and k.answer = 'removed'`.execute(scope.db);
	const row = found.rows[0];
	if (row) await archiveOrganisation({ ...scope, officeId: row.office_id }, row.organisation_id);
}
