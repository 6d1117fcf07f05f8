// SPDX-License-Identifier: EUPL-1.2
import { officeForTown } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { m } from '#text/compiled/messages.js';
import { saidOf } from '../../proposal.ts';
import { sendLetter } from '../letter.ts';
import { issueOwnLink, linkAddress, mayBeWrittenTo } from '../own-links.ts';
import { getOrganisationPage } from '../queries/organisation-page.ts';

/** Who says that an entry is theirs, and how to reach them. */
export interface Claimant { name: string; email: string; phone: string; role: string; remark: string }

/**
 * Somebody says "Das ist mein Eintrag". Whoever asks gets the same answer and one mail, whatever the entry knows: which address is
 * recorded there, whether somebody speaks for it already and whether others asked, is learned by nobody. Nothing that was typed stands in
 * that mail, and more than a few to one address are silently not sent (then nothing is kept either: nobody could confirm it).
 */
export async function claimOrganisation(scope: Scope, slug: string, claimant: Claimant): Promise<void> {
	const page = await getOrganisationPage(scope, slug);
	if (!(await mayBeWrittenTo(scope, claimant.email))) return;
	const officeId = page.office?.id ?? (await officeForTown(scope, saidOf(page).city));
	const id = newId(scope.now.getTime());
	await scope.db.insertInto('claim').values({
		network_id: scope.network.id, id, organisation_id: page.id, office_id: officeId, ...claimant, locale: scope.locale, created_at: scope.now
	}).execute();
	const options = { locale: scope.locale };
	const token = await issueOwnLink(scope, 'claim', id, claimant.email);
	await sendLetter(scope, officeId, { email: claimant.email, locale: scope.locale }, {
		key: `claim:${id}:receipt`, subject: m.organisations_claim_mail_subject({ name: page.name }, options),
		paragraphs: [m.organisations_claim_mail_text({ name: page.name }, options), m.organisations_claim_mail_next({}, options), m.organisations_proposal_mail_ignore({}, options)],
		action: { label: m.organisations_proposal_mail_button({}, options), url: linkAddress(scope, 'uebernahme', token, scope.locale) },
		delivery: 'resend'
	});
}
