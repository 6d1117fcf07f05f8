// SPDX-License-Identifier: EUPL-1.2
import { lexemes, queryLexemes } from '#shared/german/analyse.ts';
import { amountOf, amountRatio, readAmount } from '../amounts.ts';
import type { CriterionDefinition, CriterionValue } from '../criteria.ts';
import { criterionDefinition } from '../criteria.ts';
import { readDays, readMonths } from '../day-sets.ts';
import type { Candidate, CriterionResult, CriterionState } from './match.ts';

/** The plain outcome of one comparison; nearness is 1 when met, the ratio when a figure falls short. */
interface Outcome {
	state: CriterionState;
	nearness: number;
}

const MET: Outcome = { state: 'met', nearness: 1 };
const MISSED: Outcome = { state: 'missed', nearness: 0 };
const NOT_STATED: Outcome = { state: 'not_stated', nearness: 0 };

/** Kinds of room that serve for one another, if not quite. */
const KIN: readonly (readonly string[])[] = [
	['warehouse', 'hall'],
	['hall', 'workshop'],
	['workshop', 'studio'],
	['office', 'practice', 'studio', 'coworking'],
	['office', 'shop']
];

/**
 * Holds one criterion of a need against a candidate. Null for criteria the catalogue does not know: they survive as
 * text in the need, and are neither met nor missed.
 */
export function compareCriterion(
	key: string,
	wanted: CriterionValue,
	hard: boolean,
	candidate: Candidate
): CriterionResult | null {
	const definition = criterionDefinition(key);
	if (!definition) return null;
	const found = statedValue(definition, candidate);
	if (found === null && definition.attribute === 'available_from' && candidate.kind === 'offer') return freeNow(key, wanted, hard);
	const outcome = found === null ? NOT_STATED : compareValues(definition, wanted, found);
	return {
		key,
		hard,
		state: outcome.state,
		wanted,
		found,
		nearness: outcome.nearness,
		reason: {
			key: `exchange_reason_criterion_${outcome.state}`,
			params: {
				label: definition.label,
				wanted: asParam(definition, wanted),
				found: found === null ? '' : asParam(definition, found)
			}
		}
	};
}

/** A standing offer that names no date is free now: that is said, so that no wish of the person stays without a word. */
function freeNow(key: string, wanted: CriterionValue, hard: boolean): CriterionResult {
	return { key, hard, state: 'met', wanted, found: null, nearness: 1, reason: { key: 'exchange_reason_criterion_free_now', params: {} } };
}

/** Figures with their unit, choices by the key of their name; dates and texts as they are. */
function asParam(definition: CriterionDefinition, value: CriterionValue): string | number {
	if (typeof value === 'boolean') return String(value);
	if (definition.kind === 'number' && definition.unit) return `${value} ${definition.unit}`;
	const named = definition.attribute === 'kind' || definition.attribute === 'tenure';
	return named ? `${definition.label}_${value}` : value;
}

/** What a candidate states about an attribute; a stored column or a related figure may stand in. */
function statedValue(definition: CriterionDefinition, candidate: Candidate): CriterionValue | null {
	const { attribute } = definition;
	if (attribute === 'available_from' && candidate.availableFrom) return candidate.availableFrom;
	if (attribute === 'available_until' && candidate.availableUntil) return candidate.availableUntil;
	if (attribute === 'amount_eur') {
		return candidate.attributes['amount_max_eur'] ?? candidate.attributes[attribute] ?? null;
	}
	if (attribute === 'cooled' && candidate.attributes['freezing'] === true) return true;
	return candidate.attributes[attribute] ?? null;
}

function compareValues(definition: CriterionDefinition, wanted: CriterionValue, found: CriterionValue): Outcome {
	switch (definition.kind) {
		case 'number':
			return compareFigures(definition, Number(wanted), Number(found));
		case 'amount':
			return compareAmounts(definition, wanted, found);
		case 'date':
			return compareDates(definition, String(wanted), String(found));
		case 'days':
			return overlap(readDays(String(wanted)), readDays(String(found)));
		case 'season':
			return seasonOutcome(readMonths(String(wanted)), readMonths(String(found)));
		case 'choice':
			return compareChoices(String(wanted), String(found));
		case 'boolean':
			return asBoolean(found) === asBoolean(wanted) ? MET : MISSED;
		default:
			return compareTexts(String(wanted), found);
	}
}

function compareFigures(definition: CriterionDefinition, wanted: number, found: number): Outcome {
	if (!Number.isFinite(wanted) || !Number.isFinite(found)) return NOT_STATED;
	if (definition.attribute === 'temperature_c') return found <= wanted ? MET : MISSED;
	return byRatio(definition.comparison === 'max' ? ratio(wanted, found) : ratio(found, wanted));
}

function ratio(reached: number, needed: number): number {
	if (needed <= 0) return reached >= needed ? 1 : 0;
	return reached / needed;
}

function byRatio(value: number): Outcome {
	if (value >= 1) return MET;
	return { state: 'missed', nearness: Math.max(0, Math.min(1, value)) };
}

function compareAmounts(definition: CriterionDefinition, wanted: CriterionValue, found: CriterionValue): Outcome {
	const period = /_(week|month|year|day)_/.exec(definition.key)?.[1] ?? '';
	const need = typeof wanted === 'number' ? amountOf(wanted, definition.unit, period) : readAmount(String(wanted));
	const offer = typeof found === 'boolean' ? null : readAmount(found);
	if (!need || !offer) return NOT_STATED;
	const reach = amountRatio(offer, need);
	if (reach === null) return NOT_STATED;
	return byRatio(definition.comparison === 'max' ? 1 / Math.max(reach, 1e-9) : reach);
}

function compareDates(definition: CriterionDefinition, wanted: string, found: string): Outcome {
	return (definition.comparison === 'max' ? found <= wanted : found >= wanted) ? MET : MISSED;
}

function overlap(wanted: Set<number>, found: Set<number>): Outcome {
	if (wanted.size === 0 || found.size === 0) return NOT_STATED;
	return [...wanted].some((entry) => found.has(entry)) ? MET : MISSED;
}

/** Who needs it all year is not served by a season. */
function seasonOutcome(wanted: Set<number>, found: Set<number>): Outcome {
	if (wanted.size === 12 && found.size > 0) return byRatio(found.size / 12);
	return overlap(wanted, found);
}

function compareChoices(wanted: string, found: string): Outcome {
	const wishes = wanted.split('/').map((wish) => wish.trim());
	if (wishes.includes(found)) return MET;
	const kin = KIN.some((group) => group.includes(found) && wishes.some((wish) => group.includes(wish)));
	return kin ? { state: 'met', nearness: 0.6 } : MISSED;
}

function asBoolean(value: CriterionValue): boolean {
	return value === true || value === 'true' || (typeof value === 'string' && value !== 'false' && value !== '');
}

/** "FiBL/Demeter": one of them is enough; "pl,en": both are needed. Words count through their synonyms. */
function compareTexts(wanted: string, found: CriterionValue): Outcome {
	if (typeof found === 'boolean') return found ? MET : MISSED;
	const stock = String(found).toLowerCase();
	const known = new Set(lexemes(stock));
	const answers = (word: string) =>
		stock.includes(word) || queryLexemes(word).some((entry) => entry.weight >= 0.25 && known.has(entry.lexeme));
	const met = wanted
		.toLowerCase()
		.split(',')
		.every((all) => all.split('/').some((one) => answers(one.trim())));
	return met ? MET : MISSED;
}
