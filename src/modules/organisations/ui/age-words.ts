// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { Age } from '../age.ts';

/** How old an entry is, for everybody who reads it: "aktuell", "seit 13 Monaten nicht bestätigt", "nie bestätigt". */
export function ageInWords({ age, ageInMonths }: { age: Age; ageInMonths: number | null }): string {
	if (ageInMonths === null) return m.organisations_age_never();
	return age === 'fresh' ? m.common_age_fresh() : m.organisations_age_months({ count: ageInMonths });
}
