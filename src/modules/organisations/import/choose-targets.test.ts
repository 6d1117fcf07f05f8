// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { choiceOf, chooseTargets, TARGET_CHOICES } from './choose-targets.ts';
import type { ColumnMapping, Mapping, Target } from './mapping.ts';

const column = (index: number, target: Target, more: Partial<ColumnMapping> = {}): ColumnMapping =>
	({ column: index, header: `Spalte ${index}`, target, confidence: 0.5, reason: 'unknown', examples: [], ...more });
const mapping: Mapping = { columns: [column(0, 'name'), column(1, 'postcode', { splitter: 'postcode_city' }), column(2, 'detail')], utmZone: 32, nameMissing: false };

test('what a person leaves alone stays as it was proposed', () => {
	expect(chooseTargets(mapping, { '0': 'name', '1': 'postcode:postcode_city', '2': 'detail' })).toEqual(mapping);
});

test('what a person chooses is certain, and says that it was chosen', () => {
	const chosen = chooseTargets(mapping, { '1': 'postcode', '2': 'street:street_number' }) as Mapping;
	expect(chosen.columns.slice(1)).toMatchObject([
		{ target: 'postcode', splitter: undefined, confidence: 1, reason: 'chosen' },
		{ target: 'street', splitter: 'street_number', confidence: 1, reason: 'chosen' }
	]);
});

test('a list without a name, a target for two columns and made-up words are refused', () => {
	expect(chooseTargets(mapping, { '0': 'detail' })).toEqual({ refusal: 'organisations.import_name_column_missing' });
	expect(chooseTargets(mapping, { '2': 'name' })).toEqual({ refusal: 'organisations.import_target_twice', target: 'name' });
	expect(chooseTargets(mapping, { '2': 'nonsense' })).toEqual({ refusal: 'organisations.import_choice_unknown' });
});

test('columns whose values are joined may be many', () => {
	expect(chooseTargets(mapping, { '1': 'tags', '2': 'tags' })).toMatchObject({ nameMissing: false });
});

test('every present mapping has its place among the choices', () => {
	for (const target of ['name', 'postcode', 'tags', 'ignore'] as const) expect(TARGET_CHOICES).toContain(choiceOf({ target }));
	expect(TARGET_CHOICES).toContain(choiceOf({ target: 'address', splitter: 'full_address' }));
});
