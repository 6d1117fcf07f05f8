// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { OrganisationDraft, SiteDraft } from './draft.ts';
import { fieldChanges } from './field-changes.ts';
import { proposeMapping } from './propose-mapping.ts';
import type { Sheet } from './sheet.ts';

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};
const draft = (site: Partial<SiteDraft>, more: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
	name: 'Meier KG', kind: 'company', kindGuessed: true, legalForm: null, nonProfit: null, description: null, operator: null, phone: null, email: null, website: null,
	contactPerson: null, foundedOn: null, externalId: null, tags: [], branches: [], osmTags: [], details: [], ...more, site: { ...NOWHERE, ...site }
});

describe('what a list would change', () => {
	test.each([
		['a street', draft({ street: 'Berliner Str.' }), draft({ street: 'Berliner Straße' })],
		['a house number', draft({ houseNumber: '5 A' }), draft({ houseNumber: '5a' })],
		['a number grouped otherwise', draft({}, { phone: '+49 202 123456' }), draft({}, { phone: '0202/12 34-56' })],
		['an address in capitals', draft({}, { email: 'Info@Meier.example' }), draft({}, { email: 'info@meier.example' })],
		['a name', draft({}, { name: 'Roesterei  GROSS-Weiss' }), draft({}, { name: 'Rösterei Groß-Weiß' })],
		['a slash', draft({}, { website: 'https://meier.example/' }), draft({}, { website: 'https://meier.example' })]
	])('%s spelled otherwise is no change', (_, listed, stored) => {
		expect(fieldChanges(listed, stored)).toEqual([]);
	});

	test('another name is', () => {
		expect(fieldChanges(draft({}, { name: 'Baur KG' }), draft({}, { name: 'Bauer KG' })).map(({ field }) => field)).toEqual(['name']);
	});

	test('another street and another number are', () => {
		const changes = fieldChanges(draft({ street: 'Kölner Straße' }, { phone: '+49 202 123457' }), draft({ street: 'Berliner Str.' }, { phone: '+49 202 123456' }));
		expect(changes.map(({ field }) => field)).toEqual(['phone', 'site.street']);
	});
});

describe('recognised as serving the public benefit', () => {
	test('a list that says no where nobody said anything changes nothing; a yes does', () => {
		expect(fieldChanges(draft({}, { nonProfit: false }), draft({}))).toEqual([]);
		expect(fieldChanges(draft({}, { nonProfit: true }), draft({}))).toEqual([{ field: 'nonProfit', from: null, to: true }]);
		expect(fieldChanges(draft({}), draft({}, { nonProfit: true }))).toEqual([]);
	});
});

describe('what an office noted for itself', () => {
	const sheetOf = (header: string) => ({
		columns: ['Ort', header].map((name, index) => ({ index, header: name })),
		rows: ['zahlt spät', 'Chef ruft zurück', 'im Umbau'].map((cell, at) => ({ line: at + 2, cells: ['Wuppertal', cell] }))
	}) as unknown as Sheet;

	test.each(['Bemerkung', 'Bemerkungen', 'Notiz', 'Interne Notiz', 'Anmerkung', 'Kommentar', 'Kommentar (intern)'])('%s is a further detail, never the public description nor a name', (header) => {
		expect(proposeMapping(sheetOf(header)).columns[1]).toMatchObject({ header, target: 'detail' });
	});

	test('a description stays one', () => {
		expect(proposeMapping(sheetOf('Beschreibung')).columns[1]).toMatchObject({ target: 'description' });
	});
});
