// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { mail, type Mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { say } from '../wording.ts';

/** To whom, in which language. */
export interface Recipient {
	name: string;
	email: string;
	locale: Locale;
}

/** A letter before it has an addressee and a letterhead. */
export type Contents = Pick<Mail, 'key' | 'subject' | 'paragraphs' | 'action' | 'links' | 'delivery'>;

/** "Guten Tag Ronja Meise,"; whoever has no name here (the sign for nobody, nothing) is greeted without one. */
export function greeting(locale: Locale, name: string): string {
	return /\p{L}/u.test(name) ? say(locale, 'exchange_mail_greeting', { name }) : say(locale, 'exchange_mail_greeting_plain');
}

/** So long may a title in a subject or a sentence be; whole words, then an ellipsis. */
const TITLE_LENGTH = 80;

/** What a need or an offer is called in a letter: the first line of its words, shortened at a word. */
export function titleOf(words: string): string {
	const line = (words.trim().split('\n')[0] ?? '').trim();
	if (line.length <= TITLE_LENGTH) return line;
	return `${line.slice(0, TITLE_LENGTH - 2).replace(/\s+\S*$/, '').replace(/[\s,;:–-]+$/, '')} …`;
}

/** Sends a letter of the exchange in the name of the office that brokers, with its signature and its reply address. */
export async function sendLetter(scope: Scope, officeId: string, to: Recipient, contents: Contents): Promise<void> {
	const inTheirLanguage = { ...scope, locale: to.locale };
	const { from, signature } = await letterheadOf(inTheirLanguage, officeId);
	await mail(inTheirLanguage, { ...contents, to: { name: to.name, email: to.email }, from, signature });
}
