// SPDX-License-Identifier: EUPL-1.2
import { ATTRIBUTES, criterionDefinition, type AttributeDefinition } from './criteria.ts';

/** Between which figures a criterion can lie at all, and the code of the sentence that says so. */
export interface Range {
	min: number;
	max: number;
	refusal: string;
}

const EURO: Range = { min: 0, max: 1e9, refusal: 'exchange.criterion_range_euro' };
const PERCENT: Range = { min: 0, max: 100, refusal: 'exchange.criterion_range_percent' };
/** From deep cold to a kiln. */
const TEMPERATURE: Range = { min: -273, max: 3000, refusal: 'exchange.criterion_range_temperature' };
const COUNT: Range = { min: 0, max: 1e7, refusal: 'exchange.criterion_range_count' };

/** The bounds of a numeric criterion by its unit: sums, shares, temperatures, everything else that is counted or measured. */
export function rangeOf(key: string): Range {
	const definition = criterionDefinition(key);
	const attribute: AttributeDefinition | null = definition ? ATTRIBUTES[definition.attribute] : null;
	const unit = attribute?.unit ?? '';
	return unit.startsWith('€') ? EURO : unit === '%' ? PERCENT : unit === '°C' ? TEMPERATURE : COUNT;
}

/** Whether such a figure can be meant: no negative rents, no hall for a thousand million people. */
export function isPossible(key: string, figure: number): boolean {
	const { min, max } = rangeOf(key);
	return figure >= min && figure <= max;
}
