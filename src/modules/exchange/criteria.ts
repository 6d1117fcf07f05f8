// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from './categories.ts';
import { ATTRIBUTES } from './criteria-catalogue.ts';
import type { AttributeDefinition, AttributeKey, AttributeKind } from './criteria-catalogue.ts';

export { ATTRIBUTES };
export type { AttributeDefinition, AttributeKey, AttributeKind };

/** A stored value of an attribute or criterion. Dates are ISO dates, choices their stable key. */
export type CriterionValue = number | boolean | string;

/** `min`: the offer must state at least this; `max`: at most; `equals`; `includes`: the wanted words are in it. */
export type Comparison = 'min' | 'max' | 'equals' | 'includes';

/** What a criterion key such as `area_sqm_min` means. */
export interface CriterionDefinition {
	key: string;
	attribute: AttributeKey;
	kind: AttributeKind;
	comparison: Comparison;
	/** Unit of the wanted value; for amounts taken from the key (`quantity_kg_week_min` = kg, per week). */
	unit: string;
	categories: readonly CategoryKey[];
	label: `exchange_criterion_${AttributeKey}`;
}

/** Other spellings of an attribute that circulate in lists and older records, mapped to the one we keep. */
const ALIASES: Readonly<Record<string, AttributeKey>> = {
	area: 'area_sqm',
	food: 'food_approved',
	amount_max_eur: 'amount_eur',
	distance_h: 'lead_time_weeks',
	hours: 'hours_week',
	cold: 'cooled',
	accessible: 'barrier_free',
	truck_access: 'hgv_access'
};

/**
 * Finds what a criterion key means: `area_sqm_min` and `area_min` ask for the attribute `area_sqm`, `quantity_t_min`
 * for `quantity` in tonnes. Null for unknown keys: the caller keeps them as text and never counts them as missed.
 */
export function criterionDefinition(key: string): CriterionDefinition | null {
	const known = definitions.get(key);
	if (known !== undefined) return known;
	const found = readDefinition(key);
	definitions.set(key, found);
	return found;
}

const definitions = new Map<string, CriterionDefinition | null>();

function readDefinition(key: string): CriterionDefinition | null {
	const [, stem = '', side] = /^(.*?)(?:_(min|max))?$/.exec(key) ?? [];
	const attribute = asAttribute(key) ?? asAttribute(stem) ?? amountAttribute(stem);
	if (!attribute) return null;
	const definition: AttributeDefinition = ATTRIBUTES[attribute];
	const bare = definition.bare ?? 'equals';
	return {
		key,
		attribute,
		kind: definition.kind,
		comparison: asAttribute(key) ? bare : ((side as 'min' | 'max' | undefined) ?? bare),
		unit: definition.kind === 'amount' ? amountUnit(stem) : (definition.unit ?? ''),
		categories: definition.categories,
		label: `exchange_criterion_${attribute}`
	};
}

/** Narrows a stored word to an attribute of the catalogue, through the circulating spellings; else null. */
export function asAttribute(word: string): AttributeKey | null {
	if (Object.hasOwn(ATTRIBUTES, word)) return word as AttributeKey;
	return ALIASES[word] ?? null;
}

function amountAttribute(stem: string): AttributeKey | null {
	if (stem === 'quantity' || stem.startsWith('quantity_')) return 'quantity';
	return stem.startsWith('min_order') ? 'min_order' : null;
}

function amountUnit(stem: string): string {
	const unit = stem.replace(/^(quantity|min_order)_?/, '').replace(/_?(week|month|day|year)$/, '');
	return unit;
}

/** The criterion keys a form of this category shows, in the order of the catalogue. */
export function attributesOf(category: CategoryKey): AttributeKey[] {
	return (Object.keys(ATTRIBUTES) as AttributeKey[]).filter((key) =>
		(ATTRIBUTES[key].categories as readonly CategoryKey[]).includes(category)
	);
}

/**
 * The criterion key under which a need asks for an attribute: a number gets its side (`area_sqm` → `area_sqm_min`,
 * `rent_eur_month` → `rent_eur_month_max`), everything else keeps its name.
 */
export function criterionKeyOf(attribute: AttributeKey, side?: 'min' | 'max'): string {
	const definition: AttributeDefinition = ATTRIBUTES[attribute];
	const sided = definition.kind === 'number' || definition.kind === 'amount' || definition.kind === 'date';
	if (!sided) return attribute;
	return `${attribute}_${side ?? (definition.bare === 'max' ? 'max' : 'min')}`;
}
