// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { mail, type Mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';

/** To whom, in which language. */
export interface Recipient {
	name: string;
	email: string;
	locale: Locale;
}

/** A letter before it has an addressee and a letterhead. */
export type Contents = Pick<Mail, 'key' | 'subject' | 'paragraphs' | 'action' | 'links' | 'delivery'>;

/** Sends a letter of the exchange in the name of the office that brokers, with its signature and its reply address. */
export async function sendLetter(scope: Scope, officeId: string, to: Recipient, contents: Contents): Promise<void> {
	const inTheirLanguage = { ...scope, locale: to.locale };
	const { from, signature } = await letterheadOf(inTheirLanguage, officeId);
	await mail(inTheirLanguage, { ...contents, to: { name: to.name, email: to.email }, from, signature });
}
