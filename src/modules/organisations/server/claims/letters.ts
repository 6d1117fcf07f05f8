// SPDX-License-Identifier: EUPL-1.2
import { listOffices } from '#modules/networks/server/index.ts';
import { publicAddress } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { longDay } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { sendLetter } from '../letter.ts';
import type { ClaimRow } from './load.ts';

/** What there is to tell the claimant. */
export type ClaimNews = { kind: 'checking' | 'gone' | 'granted' } | { kind: 'refused'; reason: string } | { kind: 'letter' };

/** What the entry is called that a claim is about. */
export async function nameOf(scope: Scope, organisationId: string): Promise<string> {
	const row = await scope.db.selectFrom('organisation').select('name').where('network_id', '=', scope.network.id).where('id', '=', organisationId).executeTakeFirst();
	return row?.name ?? '–';
}

/** The letter with some news, as it would be sent. */
export async function draftNews(scope: Scope, claim: ClaimRow, news: ClaimNews): Promise<{ subject: string; paragraphs: string[] }> {
	const options = { locale: claim.locale as Locale };
	const name = await nameOf(scope, claim.organisation_id);
	const subject = m.organisations_claim_mail_news_subject({ name }, options);
	if (news.kind === 'refused') return { subject, paragraphs: [m.organisations_claim_mail_refused({ name }, options), news.reason, m.organisations_proposal_mail_refused_end({}, options)] };
	const words = { checking: m.organisations_claim_mail_checking, gone: m.organisations_claim_mail_gone, granted: m.organisations_claim_mail_granted, letter: m.organisations_claim_mail_letter };
	return { subject, paragraphs: [words[news.kind]({ name }, options)] };
}

/** Writes to the claimant. The code of a letter is typed behind the link of the first mail. */
export async function tellClaimant(scope: Scope, claim: ClaimRow, news: ClaimNews): Promise<void> {
	const letter = await draftNews(scope, claim, news);
	const locale = claim.locale as Locale;
	await sendLetter(scope, claim.office_id, { name: claim.name, email: claim.email, locale }, {
		key: `claim:${claim.id}:${news.kind}:${scope.now.getTime()}`, ...letter, delivery: 'careful'
	});
}

/** Tells the office, at its own address: who proved to speak for whom, and until when it may refuse; or what it has to check. */
export async function tellOffice(scope: Scope, claim: ClaimRow, kind: 'proven' | 'checking' | 'letter'): Promise<void> {
	const office = (await listOffices(scope)).find(({ id }) => id === claim.office_id);
	if (!office?.email) return;
	const name = await nameOf(scope, claim.organisation_id);
	const options = { locale: 'de' as const };
	const words = {
		proven: () => m.organisations_claim_office_proven({ name, day: claim.objection_until ? longDay(claim.objection_until, 'de') : '' }, options),
		checking: () => (claim.way === 'same_domain' ? m.organisations_claim_office_checking_domain({ name }, options) : m.organisations_claim_office_checking({ name }, options)),
		letter: () => m.organisations_claim_office_letter({ name }, options)
	};
	await sendLetter(scope, claim.office_id, { email: office.email, locale: 'de' }, {
		key: `claim:${claim.id}:office:${kind}`, subject: m.organisations_claim_office_subject({ name }, options),
		paragraphs: [words[kind]()],
		action: { label: m.organisations_claim_office_button({}, options), url: publicAddress(`/${scope.network.slug}/schreibtisch/uebernahmen/${claim.id}`, 'de') },
		delivery: 'resend'
	});
}
