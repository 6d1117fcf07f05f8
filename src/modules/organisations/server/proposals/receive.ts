// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { officeForTown } from '#modules/networks/server/index.ts';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { changesOf, partStreet, saidOf, type Proposed, type ProposalKind, type ProposalSource } from '../../proposal.ts';
import type { OrganisationPage } from '../../views.ts';
import { sendLetter } from '../letter.ts';
import { issueOwnLink, linkAddress, mayBeWrittenTo } from '../own-links.ts';
import { archivedBy } from '../queries/archived.ts';
import { getOrganisationPage } from '../queries/organisation-page.ts';

/** What comes with every proposal: how somebody knows, a remark, an address for the answer (empty: none is wanted). */
export interface About { source: ProposalSource; sourceWords: string; remark: string; email: string }

/** Somebody says that an organisation is missing (Eintrag vorschlagen). It waits for the office in whose territory the town lies. */
export async function proposeNew(scope: Scope, given: Proposed, about: About): Promise<void> {
	const said = Object.fromEntries(Object.entries(partStreet(given)).filter(([, text]) => text.trim() !== ''));
	await keep(scope, { kind: 'new', given: said, officeId: await officeForTown(scope, given.city ?? ''), town: given.city ?? '', about });
}

/** Somebody says what is wrong in a public entry (Angaben berichtigen). Refuses where nothing differs and nothing is remarked. */
export async function proposeCorrection(scope: Scope, slug: string, typed: Proposed, about: About): Promise<void> {
	const page = await getOrganisationPage(scope, slug);
	const said = saidOf(page);
	const given = changesOf(said, partStreet(typed, said));
	if (Object.keys(given).length === 0 && about.remark === '') throw new Refused('organisations.proposal_nothing_changed');
	await keep(scope, { ...(await placeOf(scope, page)), kind: 'correction', given, page, about });
}

/**
 * Somebody says that an organisation is no longer there (Gibt es nicht mehr); `since` as they put it. Of an entry that was
 * taken out since nothing is kept: it is known.
 */
export async function proposeGone(scope: Scope, slug: string, since: string, about: About): Promise<void> {
	if (await archivedBy(scope, slug)) return;
	const page = await getOrganisationPage(scope, slug);
	const remark = [since && m.organisations_proposal_gone_since({ since }, { locale: 'de' }), about.remark].filter(Boolean).join('\n');
	await keep(scope, { ...(await placeOf(scope, page)), kind: 'gone', given: {}, page, about: { ...about, remark } });
}

/** A record is looked after by the office that keeps it, else by the one whose territory it lies in. */
async function placeOf(scope: Scope, page: OrganisationPage): Promise<{ officeId: string; town: string }> {
	const town = saidOf(page).city;
	return { officeId: page.office?.id ?? (await officeForTown(scope, town)), town };
}

interface Fresh { kind: ProposalKind; given: Proposed; officeId: string; town: string; about: About; page?: OrganisationPage }

/** What an organisation says of itself by the link that went to its own address, and the office checks: that address needs no proof any more. */
interface OwnCorrection { organisationId: string; officeId: string; given: Proposed; said: Proposed; email: string; sourceWords: string }

/** Keeps such a correction and answers its number; the office decides about it like about any other, and answers there. */
export async function keepOwnCorrection(scope: Scope, { organisationId, officeId, given, said, email, sourceWords }: OwnCorrection): Promise<string> {
	const about = { source: 'own' as const, sourceWords, remark: '', email };
	return insert(scope, { kind: 'correction', given, said, officeId, town: given.city ?? said.city ?? '', about, organisationId, confirmed: true });
}

async function keep(scope: Scope, { kind, given, officeId, town, about, page }: Fresh): Promise<void> {
	const id = await insert(scope, { kind, given, said: page ? saidOf(page) : {}, officeId, town, about, organisationId: page?.id ?? null, confirmed: false });
	if (about.email && (await mayBeWrittenTo(scope, about.email))) await sendReceipt(scope, { id, officeId, email: about.email, entry: page?.name });
}

type Row = Omit<Fresh, 'page'> & { said: Proposed; organisationId: string | null; confirmed: boolean };

async function insert(scope: Scope, { kind, given, said, officeId, town, about, organisationId, confirmed }: Row): Promise<string> {
	const id = newId(scope.now.getTime());
	const shown = Object.fromEntries(Object.keys(given).flatMap((field) => (field in said ? [[field, said[field as keyof Proposed]]] : [])));
	await scope.db.insertInto('proposal').values({
		network_id: scope.network.id, id, kind, office_id: officeId, organisation_id: organisationId, ags: await agsOf(scope, town),
		given: JSON.stringify(given), shown: JSON.stringify(shown), remark: about.remark, source: about.source, source_words: about.sourceWords,
		reporter_email: about.email || null, ...(confirmed && { confirmed_at: scope.now }), locale: scope.locale, created_at: scope.now
	}).execute();
	const about_ = { record: { kind: 'proposal', id }, organisationId, officeId };
	await journal(scope, { ...about_, deed: 'organisations.propose', audience: 'office', after: { kind, fields: Object.keys(given) } });
	await fact(scope, { ...about_, kind: 'organisations.proposal_received', payload: { kind } });
	return id;
}

/** The municipality of this name, rather one that an office of the network works for. */
async function agsOf(scope: Scope, town: string): Promise<string | null> {
	const found = await sql<{ ags: string }>`select m.ags from ref.municipality m where m.short_name = ${town} and m.valid_until is null
		order by exists (select 1 from pub.office_territory t where t.network_id = ${scope.network.id} and t.ags = m.ags) desc, m.ags limit 1`.execute(scope.db);
	return found.rows[0]?.ags ?? null;
}

/**
 * Thanks, and asks to confirm the address: without that nothing further is ever written to it. It names the public entry, but nothing
 * that was typed: the address may be anybody's.
 */
async function sendReceipt(scope: Scope, proposal: { id: string; officeId: string; email: string; entry: string | undefined }): Promise<void> {
	const options = { locale: scope.locale };
	const token = await issueOwnLink(scope, 'proposal', proposal.id, proposal.email);
	const { entry } = proposal;
	await sendLetter(scope, proposal.officeId, { email: proposal.email, locale: scope.locale }, {
		key: `proposal:${proposal.id}:receipt`,
		subject: entry ? m.organisations_proposal_mail_subject({ name: entry }, options) : m.organisations_proposal_mail_subject_new({}, options),
		paragraphs: [
			entry ? m.organisations_proposal_mail_thanks({ name: entry }, options) : m.organisations_proposal_mail_thanks_new({}, options), m.organisations_proposal_mail_confirm({}, options),
			m.organisations_proposal_mail_ignore({}, options)
		],
		action: { label: m.organisations_proposal_mail_button({}, options), url: linkAddress(scope, 'vorschlag', token, scope.locale) },
		delivery: 'resend'
	});
}
