// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { say } from '../wording.ts';

/** "Büro: Kim Muster", "suchende Seite, vermerkt von Kim Muster": an agreement that one person wrote down does not look like two signatures. */
export function byInWords(scope: Scope, { by_side, noted_by }: { by_side: string; noted_by: string | null }): string {
	const who = say(scope.locale, `exchange_by_${by_side}`);
	if (!noted_by) return who;
	return say(scope.locale, by_side === 'office' ? 'exchange_by_office_person' : 'exchange_by_side_noted', { who, name: noted_by });
}
