// SPDX-License-Identifier: EUPL-1.2

/** All offices are in Germany; days and deadlines are meant in this zone whatever the server's clock says. */
export const ZONE = 'Europe/Berlin';

/** A calendar day as `2026-11-23`, in German local time. */
export function dayOf(at: Date): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Adds calendar days (86,400 s steps are wrong on the nights of the clock change). */
export function addDays(day: string, days: number): string {
	const at = new Date(day + 'T12:00:00Z');
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}

/** Whole months between two moments, rounded down: the age that people mean by "13 months ago". */
export function monthsBetween(from: Date, to: Date): number {
	const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
	return Math.max(0, to.getDate() < from.getDate() ? months - 1 : months);
}

/** "23. November 2026" or "23 November 2026". */
export function longDay(at: Date | string, locale: string): string {
	const date = typeof at === 'string' && at.length === 10 ? new Date(at + 'T12:00:00Z') : new Date(at);
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone: ZONE, dateStyle: 'long' }).format(date);
}

/** A day that is known as far as it was written: "2025" stays "2025", "2025-03" is "März 2025", a whole day is the long one. */
export function knownDay(written: string, locale: string): string {
	if (/^\d{4}-\d{2}-\d{2}/.test(written) && !Number.isNaN(Date.parse(written))) return longDay(written, locale);
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(written)) return written;
	const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone: 'UTC', month: 'long', year: 'numeric' });
	return format.format(new Date(`${written}-15T12:00:00Z`));
}

/** "23.11.2026, 14:05" for lists and journals. */
export function shortMoment(at: Date | string, locale: string): string {
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
