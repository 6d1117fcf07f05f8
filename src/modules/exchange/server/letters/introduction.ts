// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { longDay } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import type { Side } from '../../rules.ts';
import { makeLink } from '../links.ts';
import { say } from '../wording.ts';
import { greeting, sendLetter, titleOf, type Contents, type Recipient } from './letter.ts';

/** What the letters of an introduction are made from. No name of the other side is in it until both agreed. */
export interface LetterMatter {
	id: string;
	officeId: string;
	/** The office's own idea: the seeking side asked for nothing. */
	officeIdea: boolean;
	needWords: string;
	offerWords: string;
	expiresAt: Date | null;
}

export interface AddressedSide extends Recipient {
	sideId: string;
	side: Side;
}

/** The question to one side in paragraphs: what it asked or offers, what the other side needs or offers, until when. */
export function questionParagraphs(locale: Locale, side: Side, matter: LetterMatter, name: string): string[] {
	const until = matter.expiresAt ? longDay(matter.expiresAt, locale) : '';
	const other = side === 'seeker' ? matter.offerWords : matter.needWords;
	return [
		greeting(locale, name),
		say(locale, `exchange_mail_ask_${side}${matter.officeIdea ? '_idea' : ''}`),
		`„${(other || say(locale, 'exchange_mail_no_words')).trim()}“`,
		say(locale, 'exchange_mail_ask_how'),
		say(locale, 'exchange_mail_ask_until', { until })
	];
}

/** Asks one side whether it wants to meet the other (or reminds it, once). */
export async function sendQuestion(scope: Scope, to: AddressedSide, matter: LetterMatter, reminder = false): Promise<void> {
	const { locale, side } = to;
	const kind = reminder ? 'reminder' : 'asked';
	const [first, ...rest] = questionParagraphs(locale, side, matter, to.name);
	await sendLetter(scope, matter.officeId, to, {
		key: `introduction:${matter.id}:${kind}:${side}`,
		subject: say(locale, `exchange_mail_${kind}_subject`),
		paragraphs: reminder ? [first!, say(locale, 'exchange_mail_reminder_first'), ...rest] : [first!, ...rest],
		action: { label: say(locale, 'exchange_mail_ask_answer'), url: await makeLink(scope, 'introduction_side', to.sideId, to) },
		delivery: 'careful'
	});
}

/** Tells one side who the other is: the one letter with a name in it. */
export async function sendNames(scope: Scope, to: AddressedSide, matter: LetterMatter, other: { name: string; email: string | null; phone: string | null; organisationName: string }): Promise<void> {
	const { locale } = to;
	const contact = [other.organisationName, other.name, other.email, other.phone].filter((part) => part && part !== '–').join('\n');
	await sendBrief(scope, to, matter, 'names', [
		say(locale, 'exchange_mail_names_both'), contact, say(locale, 'exchange_mail_names_next')
	]);
}

/** Tells a side that it comes to nothing this time; not who said no, nor why. */
export async function sendNothing(scope: Scope, to: AddressedSide, matter: LetterMatter, why: 'declined' | 'expired' | 'withdrawn'): Promise<void> {
	await sendBrief(scope, to, matter, why, [say(to.locale, `exchange_mail_${why}_${to.side}`), aboutWhat(to, matter), say(to.locale, 'exchange_mail_we_go_on')].filter(Boolean));
}

/** Which need and which offer it was about: whoever is asked often cannot tell otherwise. The words are those both read before, without names; nothing where none are kept. */
function aboutWhat({ locale, side }: AddressedSide, matter: LetterMatter): string {
	const [own, other] = (side === 'seeker' ? [matter.needWords, matter.offerWords] : [matter.offerWords, matter.needWords]).map(titleOf);
	const alone = side === 'seeker' ? !other : !own;
	if (!(side === 'seeker' ? own : other)) return '';
	const idea = side === 'seeker' && matter.officeIdea;
	return say(locale, `exchange_mail_about_${side}${idea ? '_idea' : ''}${alone ? '_alone' : ''}`, { own, other });
}

/** Tells both, where one asked without a name, that both agreed and the office will be in touch. */
export async function sendOfficeCalls(scope: Scope, to: AddressedSide, matter: LetterMatter): Promise<void> {
	await sendBrief(scope, to, matter, 'office_calls', [say(to.locale, 'exchange_mail_office_calls_text')]);
}

/** Asks how it went. */
export async function sendFeedbackRequest(scope: Scope, to: AddressedSide, matter: LetterMatter): Promise<void> {
	const url = await makeLink(scope, 'introduction_side', to.sideId, to);
	await sendBrief(scope, to, matter, 'feedback', [say(to.locale, 'exchange_mail_feedback_text')], { label: say(to.locale, 'exchange_mail_feedback_button'), url });
}

async function sendBrief(scope: Scope, to: AddressedSide, matter: LetterMatter, kind: string, paragraphs: string[], action?: Contents['action']): Promise<void> {
	const own = to.side === 'seeker' ? matter.needWords : matter.offerWords;
	await sendLetter(scope, matter.officeId, to, {
		key: `introduction:${matter.id}:${kind}:${to.side}`,
		subject: say(to.locale, `exchange_mail_${kind}_subject`, { title: titleOf(own.trim() || matter.needWords) || say(to.locale, 'exchange_mail_untitled') }),
		paragraphs: [greeting(to.locale, to.name), ...paragraphs],
		...(action ? { action } : {}),
		delivery: 'careful'
	});
}
