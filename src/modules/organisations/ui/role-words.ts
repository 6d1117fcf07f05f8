// SPDX-License-Identifier: EUPL-1.2
import { longDay } from '#shared/dates.ts';
import { m } from '#text/compiled/messages.js';

/** From and until when somebody had a role: "seit 1. Januar 2019 bis 31. März 2024"; '' where neither is known. */
export function spanInWords({ since, until }: { since: string | null; until: string | null }, locale: 'de' | 'en'): string {
	return [since && m.organisations_role_since({ day: longDay(since, locale) }), until && m.organisations_role_until({ day: longDay(until, locale) })].filter(Boolean).join(' ');
}
