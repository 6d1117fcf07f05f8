// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { ColumnMapping, Mapping, Target } from './mapping.ts';
import { applyProfile, fingerprintOf, recognise } from './profile.ts';

const column = (header: string, target: Target, at: number): ColumnMapping => ({ column: at, header, target, confidence: 0.9, reason: 'header_known', examples: [] });
const mappingOf = (...columns: [string, Target][]): Mapping => ({ columns: columns.map(([header, target], at) => column(header, target, at)), utmZone: 32, nameMissing: false });
const fingerprint = (...headers: string[]) => fingerprintOf(headers.map((header) => ({ header })));

test('a list is recognised by its columns, in any order and spelling, also when one came or went', () => {
	const profiles = [{ id: 1, fingerprint: fingerprint('Name', 'Straße', 'PLZ', 'Ort') }, { id: 2, fingerprint: fingerprint('Firma', 'Telefon') }];
	expect(recognise(fingerprint('ORT', 'plz', 'strasse', 'Name:'), profiles)?.id).toBe(1);
	expect(recognise(fingerprint('Name', 'Straße', 'PLZ', 'Ort', 'Fax'), profiles)?.id).toBe(1);
	expect(recognise(fingerprint('Name', 'PLZ'), profiles)).toBeNull();
	expect(recognise([], profiles)).toBeNull();
});

test('columns without names of their own recognise nothing', () => expect(fingerprint('A', 'B', 'AB')).toEqual([]));

test('what was corrected before is corrected again; a new column keeps its proposal unless the target is taken', () => {
	const remembered = mappingOf(['Titel', 'detail'], ['Träger', 'name'], ['Ort', 'city']);
	const applied = applyProfile(mappingOf(['Ort', 'city'], ['Titel', 'name'], ['Träger', 'operator'], ['Stadt', 'city'], ['Fax', 'detail']), remembered);
	expect(applied.columns.map(({ header, target, reason }) => [header, target, reason])).toEqual([
		['Ort', 'city', 'header_known'], ['Titel', 'detail', 'remembered'], ['Träger', 'name', 'remembered'], ['Stadt', 'detail', 'column_taken'], ['Fax', 'detail', 'header_known']
	]);
});
