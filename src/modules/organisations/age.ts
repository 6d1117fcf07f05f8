// SPDX-License-Identifier: EUPL-1.2
import { monthsBetween } from '#shared/dates.ts';

/** How old a record's last confirmation is: `fresh` under 12 months, `aging` under 18, else `old` (also when never confirmed). */
export type Age = 'fresh' | 'aging' | 'old';

/** From these months on a record is asked about again, and from these on it is shown as long unconfirmed. */
export const AGING_FROM_MONTHS = 12;
export const OLD_FROM_MONTHS = 18;

/** The age (Alter) of a record: how much to trust that it is still true. */
export function ageOf(confirmedAt: Date | null, now: Date): Age {
	if (!confirmedAt) return 'old';
	const months = monthsBetween(confirmedAt, now);
	return months < AGING_FROM_MONTHS ? 'fresh' : months < OLD_FROM_MONTHS ? 'aging' : 'old';
}

/** Whole months since the last confirmation; null where nobody ever confirmed. */
export function ageInMonths(confirmedAt: Date | null, now: Date): number | null {
	return confirmedAt && monthsBetween(confirmedAt, now);
}
