// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { publicAddress } from '#platform/config/public-address.ts';
import { mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { withinRate } from '#platform/security/rate.ts';
import { newId } from '#shared/ids.ts';
import { m } from '#text/compiled/messages.js';
import { LINK_MINUTES } from '../rules.ts';
import { issueLink } from './links.ts';

/** Mails that one address can be made to receive in an hour and in a day: [hits, seconds]. */
const MAILS = [
	['people.link', 4, 3600],
	['people.link_day', 10, 86_400]
] as const;

/**
 * Sends a link for signing in (and on to a page of ours) or for a new password. An address without an account gets a mail that says so: answer,
 * time and number of mails are the same for both. More than a few mails an hour, or ten a day, to one address are silently not sent.
 */
export async function requestLink(scope: Scope, purpose: 'sign_in' | 'password', email: string, weiter?: string): Promise<void> {
	for (const [what, hits, seconds] of MAILS) if (!(await withinRate(scope, what, email, hits, seconds))) return;
	const account = await scope.db
		.selectFrom('account as a')
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['a.id', 'p.name'])
		.where('a.network_id', '=', scope.network.id)
		.where('a.email', '=', email)
		.where('a.state', '=', 'active')
		.executeTakeFirst();
	const link = await issueLink(scope, { purpose: account ? purpose : 'nothing', minutes: LINK_MINUTES[purpose], accountId: account?.id, email });
	await mailLink(scope, { purpose, email, name: account?.name ?? null, token: link.token, weiter });
}

async function mailLink(scope: Scope, to: { purpose: 'sign_in' | 'password'; email: string; name: string | null; token: string; weiter?: string }): Promise<void> {
	const { locale, network } = scope;
	const options = { locale };
	const words = to.purpose === 'sign_in' ? signInWords : passwordWords;
	const { from, signature } = await letterheadOf(scope, null);
	const onward = to.weiter ? `?weiter=${encodeURIComponent(to.weiter)}` : '';
	await mail(scope, {
		key: `people.${to.purpose}:${newId(scope.now.getTime())}`,
		to: { name: to.name ?? to.email, email: to.email },
		subject: words.subject({ network: from.name }, options),
		paragraphs: to.name
			? [m.mail_greeting({ name: to.name }, options), words.text({ minutes: LINK_MINUTES[to.purpose] }, options), m.mail_not_you({}, options)]
			: [m.mail_greeting_unknown({}, options), m.mail_no_account({ network: from.name }, options), m.mail_not_you({}, options)],
		action: to.name
			? { label: words.button({}, options), url: publicAddress(`/${network.slug}/anmelden/${words.path}/${to.token}${onward}`, locale) }
			: undefined,
		from,
		signature,
		delivery: 'resend'
	});
}

const signInWords = { subject: m.mail_sign_in_subject, text: m.mail_sign_in_text, button: m.mail_sign_in_button, path: 'link' };
const passwordWords = { subject: m.mail_password_subject, text: m.mail_password_text, button: m.mail_password_button, path: 'kennwort' };
