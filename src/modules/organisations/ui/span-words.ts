// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import { beginningOf, endOf, partialDateInWords, writePartialDate } from '../partial-date.ts';

type Span = { since: string | null; until: string | null };

/** From and until when, as roughly as it was said: "seit 2019 bis Ende Juli 2024"; '' where neither is known. */
export function spanInWords({ since, until }: Span, locale: 'de' | 'en'): string {
	const end = until ? endOf(until) : null;
	return [
		since && m.organisations_role_since({ day: partialDateInWords(beginningOf(since), locale) }),
		end && (end.precision === 'day' ? m.organisations_role_until : m.organisations_role_until_end)({ day: partialDateInWords(end, locale) })
	].filter(Boolean).join(' ');
}

/** A span in the names of a form, as it was typed. */
export function typedSpan({ since, until }: Span): { seit: string; bis: string } {
	return { seit: since ? writePartialDate(beginningOf(since)) : '', bis: until ? writePartialDate(endOf(until)) : '' };
}
