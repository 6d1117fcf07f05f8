// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { makeLink } from '../links.ts';
import { say } from '../wording.ts';
import { greeting, sendLetter, type Recipient } from './letter.ts';

export interface Receipt {
	kind: 'need' | 'offer';
	id: string;
	title: string;
	officeId: string;
}

/** Thanks a helper ("Ich kann helfen") and asks to confirm the address; the same link takes the help back. */
export async function sendHelpReceipt(scope: Scope, to: Recipient, help: { id: string; title: string; officeId: string }): Promise<void> {
	const words = (part: string, params = {}) => say(to.locale, `exchange_mail_help_${part}`, params);
	await sendLetter(scope, help.officeId, to, {
		key: `help:${help.id}:receipt`,
		subject: words('subject', { title: help.title }),
		paragraphs: [greeting(to.locale, to.name), words('received', { title: help.title }), words('confirm_why'), words('later')],
		action: { label: say(to.locale, 'exchange_mail_confirm'), url: await makeLink(scope, 'help', help.id, to) },
		delivery: 'resend'
	});
}

/**
 * Thanks for a need or an offer that came by the public form, and asks to confirm the address (double opt-in): nobody
 * can have others written to. The same link shows the state later.
 */
export async function sendReceipt(scope: Scope, to: Recipient, receipt: Receipt): Promise<void> {
	const words = (part: string, params = {}) => say(to.locale, `exchange_mail_${receipt.kind}_${part}`, params);
	await sendLetter(scope, receipt.officeId, to, {
		key: `${receipt.kind}:${receipt.id}:receipt`,
		subject: words('subject', { title: receipt.title }),
		paragraphs: [
			greeting(to.locale, to.name),
			words('received', { title: receipt.title }),
			say(to.locale, 'exchange_mail_confirm_why'),
			say(to.locale, 'exchange_mail_status_later')
		],
		action: { label: say(to.locale, 'exchange_mail_confirm'), url: await makeLink(scope, receipt.kind, receipt.id, to) },
		delivery: 'resend'
	});
}
