// SPDX-License-Identifier: EUPL-1.2
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** Shortest and longest password; the upper end only keeps the hash from being fed megabytes (ASVS V6.2.1, 6.2.9). */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** How long links from mails work. */
export const LINK_MINUTES = { sign_in: 15, password: 60, invitation: 14 * 24 * 60 } as const;

export type LinkPurpose = keyof typeof LINK_MINUTES;

/** A session ends after this many days even if it is used every day (ASVS V7.3.2). */
export const SESSION_DAYS = 7;

/** Who changes what guards an account has proved who they are within these minutes (ASVS V7.5.1). */
export const PROOF_MINUTES = 10;

/** Whether the last proof (Nachweis: password, code, passkey, link from the mail) is young enough for a change of the guards. */
export function proofIsFresh(provedAt: Date, now: Date): boolean {
	return now.getTime() - provedAt.getTime() < PROOF_MINUTES * 60_000;
}

export type PasswordRefusal = 'people.password_too_short' | 'people.password_too_long' | 'people.password_common' | 'people.password_own';

/**
 * Decides about a new password (Kennwort): long enough, not among the commonest, not the own name or address.
 * No rules of composition and no forced change: they make people write passwords down (BSI ORP.4, ASVS V6.2.5).
 */
export function refusePassword(password: string, own: readonly string[] = []): PasswordRefusal | null {
	const length = [...password].length;
	if (length < PASSWORD_MIN) return 'people.password_too_short';
	if (length > PASSWORD_MAX) return 'people.password_too_long';
	const plain = password.toLowerCase().trim();
	if (COMMON_PASSWORDS.has(plain) || /^(.)\1*$/u.test(plain)) return 'people.password_common';
	const mine = own.flatMap((text) => [text, text.split('@')[0] ?? '']).map((text) => text.toLowerCase().replace(/\s+/g, ''));
	return mine.includes(plain.replace(/\s+/g, '')) ? 'people.password_own' : null;
}

export type OfficeRoleName = 'lead' | 'adviser' | 'editor';

/** A colleague's place in the office, as decisions see it. */
export interface Colleague {
	accountId: string;
	role: OfficeRoleName;
	state: 'invited' | 'active' | 'ended';
}

/**
 * Decides whether somebody's role (Rolle) in the office may become another or end: an office never loses its last
 * active lead, for nobody could invite a new one.
 */
export function refuseRoleChange(office: readonly Colleague[], accountId: string, next: OfficeRoleName | 'none'): 'people.last_lead' | null {
	const leads = office.filter(({ role, state }) => role === 'lead' && state === 'active');
	const losesLead = next !== 'lead' && leads.some((lead) => lead.accountId === accountId);
	return losesLead && leads.length === 1 ? 'people.last_lead' : null;
}

/** A device in words ("Firefox, Windows") from what the browser says; enough to recognise one's own, not a fingerprint. */
export function deviceName(userAgent: string): string {
	const browser = [
		[/edg\//i, 'Edge'],
		[/firefox\//i, 'Firefox'],
		[/opr\//i, 'Opera'],
		[/chrom(e|ium)\//i, 'Chrome'],
		[/safari\//i, 'Safari']
	].find(([pattern]) => (pattern as RegExp).test(userAgent))?.[1];
	const system = [
		[/android/i, 'Android'],
		[/iphone|ipad/i, 'iOS'],
		[/windows/i, 'Windows'],
		[/mac os/i, 'macOS'],
		[/linux/i, 'Linux']
	].find(([pattern]) => (pattern as RegExp).test(userAgent))?.[1];
	return [browser, system].filter(Boolean).join(', ');
}

/** A guest looks at one record for a purpose that ends; whoever needs longer is invited again. */
const GUEST_YEARS = 2;

/** Decides whether this may be the last day (letzter Tag) of a guest who is invited today; both as 2027-03-31, in German local time. */
export function refuseLastDay(day: string, today: string): 'people.guest_day_passed' | 'people.guest_day_far' | null {
	if (day < today) return 'people.guest_day_passed';
	return day > `${Number(today.slice(0, 4)) + GUEST_YEARS}${today.slice(4)}` ? 'people.guest_day_far' : null;
}
