// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { firstDay, lastDay } from '../../partial-date.ts';

/** What a form says of a beginning and an end: a day, a month or a year each, or nothing. */
export interface GivenSpan { since?: string | null; until?: string | null }

/**
 * The first and the last day that are meant: "seit 2020 bis 2026" is 1 January 2020 to 31 December 2026. Refuses what is no date, and an
 * end before the beginning.
 */
export function spanOf(given: GivenSpan): { since: string | null; until: string | null } {
	const [since, until] = [firstDay(given.since), lastDay(given.until)];
	if ((given.since && !since) || (given.until && !until)) throw new Refused('organisations.date_unclear');
	if (since && until && until < since) throw new Refused('organisations.ends_before_it_began');
	return { since, until };
}
