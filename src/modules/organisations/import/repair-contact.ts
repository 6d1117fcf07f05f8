// SPDX-License-Identifier: EUPL-1.2
import { bareNumber, SEVERAL_PHONES } from '#shared/phone.ts';
import type { IssueCode } from './draft.ts';

/** A value as it will be kept, what had to be said about it, and what did not fit. */
export type Repaired = { value: string | null; issue?: IssueCode; rest: string[] };

/** Longer cells are prose, whatever their heading says. */
const LONGEST_CONTACT = 500;

function phoneOf(text: string): string | null {
	const bare = text.replace(/^(?:tel(?:efon)?|fon|mobil|t)\b[.:]*\s*/i, '').replace(/\(0\)/g, '').trim();
	const digits = bare.replace(/\D/g, '').length;
	if (digits < 5 || digits > 17 || !/^[+\d\s()/.\-–]+$/.test(bare)) return null;
	let number = bare.replace(/–/g, '-').replace(/[()/.]/g, ' ').replace(/\s+/g, ' ').replace(/\s*-\s*/g, '-').trim();
	if (number.startsWith('00')) number = `+${number.slice(2)}`;
	else if (number.startsWith('0')) number = `+49 ${number.slice(1).trim()}`;
	return number;
}

/**
 * A phone number in international form; a leading 0 is read as German (+49). Where a cell holds several numbers, the
 * first counts and the others come back in `rest`.
 */
export function repairPhone(cell: string): Repaired {
	if (cell.length > LONGEST_CONTACT) return { value: null, issue: 'phone_unclear', rest: [cell] };
	const [first, ...others] = cell.split(SEVERAL_PHONES).filter((part) => part.trim() !== '');
	const value = phoneOf(first ?? '');
	if (!value) return { value: null, issue: 'phone_unclear', rest: [cell] };
	return { value, issue: value === first?.trim() ? undefined : 'phone_normalised', rest: others };
}

/** Fewer digits are a service number (115, 110) or an extension, and say nothing about whose it is. */
const TELLING_DIGITS = 5;

/**
 * What two spellings of a number share: the digits behind +49, 0049, 49 or 0, without a remark. "0202 123456" and
 * "+49 (0)202 12 34 56" are one number; '' for none and for numbers that many share (115).
 */
export function phoneKey(phone: string | null): string {
	const number = bareNumber(phone ?? '').trim();
	const digits = number.replace(/\D/g, '').replace(/^00/, '');
	const abroad = number.startsWith('+') || number.startsWith('00') || (digits.startsWith('49') && digits.length > 9);
	const national = (abroad ? digits.replace(/^49/, '') : digits).replace(/^0/, '');
	return national.length >= TELLING_DIGITS ? national : '';
}

/** An e-mail address with its domain in small letters; "(at)" is read as "@". */
export function repairEmail(cell: string): Repaired {
	if (cell.length > LONGEST_CONTACT) return { value: null, issue: 'email_unclear', rest: [cell] };
	const [first, ...others] = cell.split(/[\s;,|]+(?=\S+(?:@|[([]at))/i).filter((part) => part.trim() !== '');
	const bare = (first ?? '').replace(/^mailto:/i, '').replace(/\s*[([]\s*at\s*[)\]]\s*/i, '@').replace(/[;,\s]+$/, '').trim();
	const match = /^([^\s@<>"(),;:]{1,64})@([a-z0-9äöüß-]+(?:\.[a-z0-9äöüß-]+)*\.[a-z]{2,24})$/i.exec(bare);
	if (!match) return { value: null, issue: 'email_unclear', rest: [cell] };
	return {
		value: `${match[1]}@${(match[2] ?? '').toLowerCase()}`,
		issue: others.length > 0 ? 'several_emails' : undefined,
		rest: others
	};
}

/** A web address with its scheme; anything but http and https stays text, because it will become a link. */
export function repairWebsite(cell: string): Repaired {
	if (cell.length > 4 * LONGEST_CONTACT) return { value: null, issue: 'website_unclear', rest: [cell] };
	const [first, ...others] = cell.trim().split(/\s*[;|\n]\s*|,?\s+(?=https?:|www\.)/);
	const bare = first ?? '';
	const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
	let url: URL | null = null;
	try {
		url = new URL(withScheme);
	} catch {
		// Not an address: kept as text below.
	}
	const plausible = url && /^https?:$/.test(url.protocol) && /\.[a-z]{2,}$/i.test(url.hostname) && url.username === '';
	if (!plausible || /\s/.test(bare)) return { value: null, issue: 'website_unclear', rest: [cell] };
	return { value: withScheme, issue: withScheme === bare ? undefined : 'website_normalised', rest: others };
}
