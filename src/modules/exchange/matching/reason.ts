// SPDX-License-Identifier: EUPL-1.2
import type { Reason } from './match.ts';

/** Looks up the wording of a message key; given by whoever has the texts and the language. */
export type Translate = (key: string, params: Record<string, string | number>) => string;

/**
 * The sentence of a reason. Parameters that are message keys themselves (the label of a criterion, the name of a
 * category) are put into words first; "true" and "false" become yes and no.
 */
export function sayReason(reason: Reason, translate: Translate): string {
	const spoken = Object.entries(reason.params).map(([name, value]) => [name, sayParam(value, translate)] as const);
	return translate(reason.key, Object.fromEntries(spoken));
}

function sayParam(value: string | number, translate: Translate): string | number {
	if (value === 'true') return translate('exchange_criterion_value_yes', {});
	if (value === 'false') return translate('exchange_criterion_value_no', {});
	return typeof value === 'string' && value.startsWith('exchange_') ? translate(value, {}) : value;
}
