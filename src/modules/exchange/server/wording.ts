// SPDX-License-Identifier: EUPL-1.2
import { knownDay } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { CATEGORIES, CATEGORY_LABELS, type CategoryKey } from '../categories.ts';
import { ATTRIBUTES, asAttribute, criterionDefinition, type AttributeDefinition, type CriterionValue } from '../criteria.ts';
import type { Reason } from '../matching/match.ts';
import type { Choice, StatedCriterion } from '../views.ts';

type Message = (params: Record<string, unknown>, options: { locale: Locale }) => string;

/** A message by its key, for words whose key comes from stored data (categories, criteria, reasons); server only. */
export function say(locale: Locale, key: string, params: Record<string, unknown> = {}): string {
	const message = (m as unknown as Record<string, Message | undefined>)[key];
	return message ? message(params, { locale }) : key;
}

/** "Raum", "Fläche oder Grundstück" … or "keine Kategorie". */
export function categoryLabel(locale: Locale, category: string | null): string {
	return category && category in CATEGORY_LABELS ? say(locale, CATEGORY_LABELS[category as CategoryKey]) : say(locale, 'exchange_category_none');
}

/** All categories as choices, in their fixed order. */
export function categoryChoices(locale: Locale): Choice[] {
	return CATEGORIES.map((value) => ({ value, label: categoryLabel(locale, value) }));
}

/** All attributes as choices in the reader's alphabet, for a line that a person adds. */
export function attributeChoices(locale: Locale): Choice[] {
	const choices = Object.keys(ATTRIBUTES).map((value) => ({ value, label: criterionLabel(locale, value) }));
	return choices.sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** The name of a criterion or attribute; an unknown key is shown as it is. */
export function criterionLabel(locale: Locale, key: string): string {
	const definition = criterionDefinition(key);
	return definition ? say(locale, definition.label) : key;
}

/** The name of a criterion in a form, with its side where it has one: "Fläche, mindestens" and "Fläche, höchstens" are two fields. */
export function sidedLabel(locale: Locale, key: string): string {
	const label = criterionLabel(locale, key);
	const definition = criterionDefinition(key);
	const figure = definition?.kind === 'number' || definition?.kind === 'amount';
	const side = /_(min|max)$/.exec(key)?.[1];
	return figure && side ? say(locale, `exchange_label_${side}`, { label }) : label;
}

/** A criterion of a need in words: "Fläche: mindestens 12 m²". */
export function criterionInWords(locale: Locale, key: string, value: CriterionValue, words = ''): StatedCriterion {
	const definition = criterionDefinition(key);
	const label = criterionLabel(locale, key);
	if (typeof value === 'boolean') return { key, value, words, sentence: value ? label : say(locale, 'exchange_value_not', { label }) };
	const shown = valueInWords(locale, key, value);
	const side = definition?.comparison;
	const date = definition?.kind === 'date';
	const figure = definition?.kind === 'number' || definition?.kind === 'amount';
	const bound =
		date ? say(locale, side === 'max' ? 'exchange_value_by' : 'exchange_value_until', { value: shown })
		: figure && side === 'min' ? say(locale, 'exchange_value_min', { value: shown })
		: figure && side === 'max' ? say(locale, 'exchange_value_max', { value: shown })
		: shown;
	return { key, value, words, sentence: say(locale, 'exchange_value_of', { label, value: bound }) };
}

/** An attribute of an offer in words: "Fläche: 18 m²". */
export function attributeInWords(locale: Locale, key: string, value: CriterionValue): StatedCriterion {
	const label = criterionLabel(locale, key);
	const sentence =
		typeof value === 'boolean' ? (value ? label : say(locale, 'exchange_value_not', { label }))
		: say(locale, 'exchange_value_of', { label, value: valueInWords(locale, key, value) });
	return { key, value, words: '', sentence };
}

/** A day as people write it; what an import or a person wrote instead ("ab sofort", "2025") stays as it is. */
const dayInWords = (locale: Locale, value: string) => knownDay(value, locale);

/** A value with its unit, its choice or its date as people write them. */
export function valueInWords(locale: Locale, key: string, value: CriterionValue | null): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return say(locale, value ? 'exchange_value_yes' : 'exchange_value_no');
	const definition = criterionDefinition(key);
	const attribute = definition ? definition.attribute : asAttribute(key);
	const known: AttributeDefinition | null = attribute ? ATTRIBUTES[attribute] : null;
	if (known?.kind === 'choice') return String(value).split('/').map((one) => choiceLabel(locale, attribute!, one.trim())).join(' / ');
	if (known?.kind === 'date') return dayInWords(locale, String(value));
	// "Di,Do" as lists keep it
	const list = typeof value === 'string' ? value.replace(/,(?=\S)(?!\d)/g, ', ') : value;
	const figure = typeof value === 'number' ? new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 2 }).format(value) : list;
	const unit = known?.unit ?? (definition?.unit || '');
	return typeof value === 'number' && unit ? `${figure} ${unit}` : String(figure);
}

/** The name of a choice ("warehouse" → "Lager"); those that are their own name (GE, MI) stay. */
export function choiceLabel(locale: Locale, attribute: string, choice: string): string {
	const key = `exchange_criterion_${attribute}_${choice}`;
	const said = say(locale, key);
	return said === key ? choice : said;
}

/** A category that a reason names: by its key, or already by the key of its message. */
const categoryWord = (locale: Locale, name: string) => (name.startsWith('exchange_') ? say(locale, name) : categoryLabel(locale, name));

/** A term or a criterion result as a sentence; parameters that are keys themselves are put into words first. */
export function reasonInWords(locale: Locale, reason: Reason, criterion?: { key: string; wanted: CriterionValue; found: CriterionValue | null }): string {
	const params: Record<string, unknown> = { ...reason.params };
	if (criterion) {
		params.label = criterionLabel(locale, criterion.key);
		params.wanted = valueInWords(locale, criterion.key, criterion.wanted);
		params.found = valueInWords(locale, criterion.key, criterion.found);
	} else {
		for (const name of ['wanted', 'offered']) if (params[name] !== undefined) params[name] = categoryWord(locale, String(params[name]));
		if (typeof params.date === 'string' && params.date) params.date = dayInWords(locale, params.date);
		for (const name of ['km', 'radius']) if (typeof params[name] === 'number') params[name] = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE').format(params[name]);
	}
	return say(locale, reason.key, params);
}
