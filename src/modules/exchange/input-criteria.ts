// SPDX-License-Identifier: EUPL-1.2
import { asAttribute, ATTRIBUTES, criterionDefinition, criterionKeyOf, type AttributeDefinition, type CriterionValue } from './criteria.ts';
import { isPossible, rangeOf } from './criteria-range.ts';
import type { ProposedCriterion } from './intake/proposal.ts';

/** How a form speaks of a criterion: must be so, would be nice, does not count. */
export type Weight = 'must' | 'wish' | 'none';

/** A line that could not be read: its field, and the code of the sentence below it. */
export interface UnreadLine {
	field: string;
	message: string;
}

/** A line that says the same as a field of the form (`k_<n>_folgt`) takes its value, so that nobody is asked twice. */
const FOLLOWED: Readonly<Record<string, 'von' | 'bis'>> = { von: 'von', bis: 'bis' };

/** So many lines a form carries at most, and so many empty ones for further criteria. */
const MOST = 40;
export const FURTHER_LINES = 2;

/**
 * The criteria of a form. `kriterien` is what the page proposed (key, words, confidence); the lines `k_<n>_wert` and
 * `k_<n>_gewicht` are what the person made of it; `neu_<n>_…` are lines of their own. Nothing of it is trusted: keys
 * that are no criteria stay text, values take the kind of their criterion, what a person kept counts as certain. A value
 * that is none of its kind ("abc" as a number) or impossible (-7 €) is in `unread`, so that the person hears of it; an emptied line is gone.
 */
export function criteriaFrom(form: Record<string, unknown>, of: 'need' | 'offer'): ReadCriteria {
	const must: ProposedCriterion[] = [];
	const wish: ProposedCriterion[] = [];
	const attributes: Record<string, CriterionValue> = {};
	const unread: UnreadLine[] = [];
	const take = (field: string, key: string, written: string, weight: Weight, words: string, was?: unknown) => {
		if (weight === 'none' || written.trim() === '') return;
		const value = readValue(key, written);
		if (value === null) return void unread.push({ field, message: complaintOf(key) });
		if (typeof value === 'number' && !isPossible(key, value)) return void unread.push({ field, message: rangeOf(key).refusal });
		attributes[key] = value;
		// a value that the person changed does not come from those words any more
		const kept = was === undefined || String(was) === String(value) ? words : '';
		(weight === 'must' ? must : wish).push({ key, value, words: kept, confidence: 1 });
	};
	const written = (index: number) => textOf(form[FOLLOWED[textOf(form[`k_${index}_folgt`])] ?? `k_${index}_wert`]);
	proposed(form.kriterien).forEach(({ key, words, value }, index) => take(`k_${index}_wert`, key, written(index), weightOf(form[`k_${index}_gewicht`], of), words, value));
	for (let index = 0; index < FURTHER_LINES; index += 1) {
		const attribute = asAttribute(textOf(form[`neu_${index}_merkmal`]));
		if (!attribute) continue;
		const key = of === 'need' ? criterionKeyOf(attribute) : attribute;
		take(`neu_${index}_wert`, key, textOf(form[`neu_${index}_wert`]) || 'ja', weightOf(form[`neu_${index}_gewicht`], of), '');
	}
	return { must, wish, attributes, unread };
}

/** What a form's criteria come to. */
export interface ReadCriteria {
	must: ProposedCriterion[];
	wish: ProposedCriterion[];
	attributes: Record<string, CriterionValue>;
	unread: UnreadLine[];
}

function complaintOf(key: string): string {
	const kind = criterionDefinition(key)?.kind;
	return kind === 'date' ? 'exchange.criterion_no_date' : kind === 'boolean' ? 'exchange.criterion_no_yes' : 'exchange.criterion_no_number';
}

function proposed(json: unknown): { key: string; words: string; value: unknown }[] {
	try {
		const list: unknown = JSON.parse(textOf(json) || '[]');
		if (!Array.isArray(list)) return [];
		return list.slice(0, MOST).map((one: { key?: unknown; words?: unknown; value?: unknown }) => ({
			key: textOf(one?.key).slice(0, 80), words: textOf(one?.words).slice(0, 200), value: one?.value
		}));
	} catch {
		return [];
	}
}

/** A value as its criterion wants it; null where it cannot be read as one. */
function readValue(key: string, written: string): CriterionValue | null {
	const text = written.trim().slice(0, 200);
	if (!key || text === '') return null;
	const definition = criterionDefinition(key);
	const attribute: AttributeDefinition | null = definition ? ATTRIBUTES[definition.attribute] : null;
	if (attribute?.kind === 'boolean') return text === 'ja' || text === 'true' ? true : text === 'nein' || text === 'false' ? false : null;
	if (attribute?.kind === 'number' || attribute?.kind === 'amount') {
		const figure = Number(text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.'));
		if (Number.isFinite(figure)) return figure;
		return attribute.kind === 'amount' ? text : null;
	}
	if (attribute?.kind === 'date') return dayFrom(text);
	return text;
}

/** A day as people write it (1.3.2027) or as browsers send it (2027-03-01), for the latter's order; null for one that no calendar has. */
function dayFrom(text: string): string | null {
	const written = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	const day = written ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}` : text;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
	const parsed = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}

function weightOf(value: unknown, of: 'need' | 'offer'): Weight {
	if (of === 'offer') return value === 'none' ? 'none' : 'must';
	return value === 'wish' || value === 'none' ? value : 'must';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '');
