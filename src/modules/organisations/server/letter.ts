// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { mail, type Mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';

/** To whom, in which language. Who has no name here is greeted without one. */
export interface Recipient { name?: string; email: string; locale: Locale }

/** A letter of the directory without its greeting; `paragraphs` begin after it. */
export type Contents = Pick<Mail, 'key' | 'subject' | 'paragraphs' | 'action' | 'links' | 'delivery'>;

/** Sends a letter in the name of an office, with its signature and its address for answers. */
export async function sendLetter(scope: Scope, officeId: string, to: Recipient, contents: Contents): Promise<void> {
	const theirs = { ...scope, locale: to.locale };
	const { from, signature } = await letterheadOf(theirs, officeId);
	const options = { locale: to.locale };
	const greeting = to.name ? m.mail_greeting({ name: to.name }, options) : m.organisations_keeping_greeting({}, options);
	await mail(theirs, { ...contents, paragraphs: [greeting, ...contents.paragraphs], to: { name: to.name ?? '', email: to.email }, from, signature });
}
